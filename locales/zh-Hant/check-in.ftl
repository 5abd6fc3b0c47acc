# 別人可能看到每一個字：哪一行都不能露出是什麼事。

check-in-hello = 嗨，最近怎麼樣？
check-in-hello-2 = 又來打個招呼。還好嗎？
check-in-hello-3 = 就問候一下。都跟平常一樣嗎？

check-in-free-now =
    謝謝。
    現在有空聊一下嗎？
check-in-free-now-2 =
    就問一下。
    現在方便，還是晚一點？
check-in-free-now-3 =
    選一個就好。
    現在聊，還是改天？

check-in-later =
    好，不急。
    想聊的時候再寫。
check-in-later-2 =
    慢慢來。
    什麼時候都可以。
check-in-later-3 =
    沒關係。
    有空打個招呼就好。

check-in-private =
    好的，謝謝。
    我想問一件小事：
check-in-private-2 =
    嗯，再說一次好嗎？
    我剛剛問的是：
check-in-private-3 =
    再問一次就好。
    我想問的是：

check-in-news =
    收到你的訊息真好。
    上次之後有什麼新鮮事？
check-in-news-2 =
    隨你，都可以。
    跟上次比有什麼不一樣嗎？
check-in-news-3 =
    一行就夠了。
    有什麼變化？

check-in-more =
    謝謝。
    想寫隨時再寫。
check-in-more-2 =
    知道了。
    聊別的也可以。
check-in-more-3 =
    好。
    這個聊天一直開著。
