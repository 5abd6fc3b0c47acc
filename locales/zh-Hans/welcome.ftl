# 第一行会显示在锁屏上，必须平常；问题写在第二行。

welcome-which =
    你好，看到你的消息了。
    是关于什么的？
welcome-which-2 =
    可以选一个。
    你的消息是关于什么的？
welcome-which-3 =
    回一个数字也行。
    哪个最接近？

welcome-other =
    好的。
    用你自己的话写就行。
welcome-other-2 =
    看到了。
    你想跟我们说什么？
welcome-other-3 =
    哪种语言都可以。
    打字或发语音都行。

welcome-noted =
    谢谢，记下了。
    有人会看。

welcome-more =
    好的。
    哪个最接近？也可以用自己的话写。
welcome-more-2 =
    可以选一个。
    或者直接写是什么事。
welcome-more-3 =
    回一个数字也行。
    或者打字、发语音。
