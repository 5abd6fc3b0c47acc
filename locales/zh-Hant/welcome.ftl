# 第一行會顯示在鎖定畫面，必須平常；問題寫在第二行。

welcome-which =
    你好，有看到你的訊息。
    是關於什麼事？
welcome-which-2 =
    可以選一個。
    你的訊息是關於什麼？
welcome-which-3 =
    回一個數字也可以。
    哪個最接近？

welcome-other =
    好。
    用你自己的話寫就好。
welcome-other-2 =
    有看到。
    你想跟我們說什麼？
welcome-other-3 =
    哪種語言都可以。
    打字或傳語音都行。

welcome-noted =
    謝謝，記下了。
    會有人看。

welcome-more =
    好。
    哪個最接近？也可以用自己的話寫。
welcome-more-2 =
    可以選一個。
    或是直接寫是什麼事。
welcome-more-3 =
    回一個數字也可以。
    或是打字、傳語音。
