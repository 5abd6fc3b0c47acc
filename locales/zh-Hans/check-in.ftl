# 别人可能看到每一个字：哪一行都不能露出是什么事。

check-in-hello =
    嗨，最近怎么样？
check-in-hello-2 =
    又来打个招呼。还好吗？
check-in-hello-3 =
    就问候一声。都跟平时一样吗？

check-in-free-now =
    谢谢。
    现在有空聊会儿吗？
check-in-free-now-2 =
    就问一下。
    现在合适，还是晚点？
check-in-free-now-3 =
    选一个。
    现在聊，还是改天？

check-in-later =
    好，不急。
    想聊的时候再写。
check-in-later-2 =
    慢慢来。
    什么时候都行。
check-in-later-3 =
    没关系。
    有空打个招呼就行。

check-in-private =
    好的，谢谢。
    我就想问一件小事：
check-in-private-2 =
    嗯，再说一遍好吗？
    我刚才问的是：
check-in-private-3 =
    最后再问一次。
    我想问的是：

check-in-news =
    收到你的消息真好。
    上次之后有什么新鲜事？
check-in-news-2 =
    随你。
    跟上次比有什么不一样吗？
check-in-news-3 =
    一行就够。
    有什么变化？

check-in-more =
    谢谢。
    想写随时再写。
check-in-more-2 =
    知道了。
    说别的也行。
check-in-more-3 =
    好的。
    这个聊天一直开着。
