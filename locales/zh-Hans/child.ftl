# 第一行会显示在锁屏上，必须平常；问题写在第二行。

child-now =
    你好，看到你的消息了。
    现在聊天可以吗？
child-now-2 =
    我们在。
    现在聊，还是晚点聊？
child-now-3 =
    选一个。
    现在合适吗？

child-who =
    好的。
    谁不满18岁？
child-who-2 =
    选一个。
    是你，还是和你一起的人？
child-who-3 =
    再问一次。
    你不满18岁吗？

child-danger =
    你写过来，很好。
    你现在怕身边的什么人吗？
child-danger-2 =
    选一个。
    今天会有人弄疼你吗？
child-danger-3 =
    再问一次。
    现在有人吓你吗？

child-grown-up =
    谢谢。
    身边有你信得过的大人吗？
child-grown-up-2 =
    选一个。
    附近有对你好的大人吗？
child-grown-up-3 =
    再问一次。
    你喜欢的大人：有没有？

child-hurt =
    好的。
    哪里疼吗？要看医生吗？
child-hurt-2 =
    选一个。
    你生病或受伤了吗？
child-hurt-3 =
    再问一次。
    你需要医生吗？

child-where =
    差不多了。
    你在哪里？写个名字就够，或者写你看到的。
child-where-2 =
    知道多少写多少。
    从那里能看到什么？
child-where-3 =
    这个可以跳过。
    知道那个地方叫什么吗？

child-more =
    谢谢。你写过来是对的。
    有人会看。你随时可以再写。
child-more-2 =
    看到了。
    什么都可以跟我们说。
child-more-3 =
    这里一直开着。
    想写的时候就写。
