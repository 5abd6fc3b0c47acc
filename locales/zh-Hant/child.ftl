# 第一行會顯示在鎖定畫面，必須平常；問題寫在第二行。

child-now =
    你好，有看到你的訊息。
    現在聊天可以嗎？
child-now-2 =
    我們在。
    現在聊，還是晚一點聊？
child-now-3 =
    選一個。
    現在方便嗎？

child-who =
    好。
    誰未滿18歲？
child-who-2 =
    選一個。
    是你，還是跟你在一起的人？
child-who-3 =
    再問一次。
    你未滿18歲嗎？

child-danger =
    你寫過來，很好。
    你現在怕身邊的什麼人嗎？
child-danger-2 =
    選一個。
    今天會有人弄痛你嗎？
child-danger-3 =
    再問一次。
    現在有人嚇你嗎？

child-grown-up =
    謝謝。
    身邊有你信得過的大人嗎？
child-grown-up-2 =
    選一個。
    附近有對你好的大人嗎？
child-grown-up-3 =
    再問一次。
    你喜歡的大人：有沒有？

child-hurt =
    好。
    哪裡會痛嗎？要看醫生嗎？
child-hurt-2 =
    選一個。
    你生病或受傷了嗎？
child-hurt-3 =
    再問一次。
    你需要醫生嗎？

child-where =
    差不多了。
    你在哪裡？寫個名字就夠，或是寫你看到的。
child-where-2 =
    知道多少寫多少。
    從那裡看得到什麼？
child-where-3 =
    這題可以跳過。
    知道那個地方叫什麼嗎？

child-more =
    謝謝。你寫過來是對的。
    會有人看。你隨時可以再寫。
child-more-2 =
    有看到。
    什麼都可以跟我們說。
child-more-3 =
    這裡一直開著。
    想寫的時候就寫。
