# 第一分钟的问题。第一行会显示在锁屏上，必须平常；问题写在第二行。

distress-safe-now =
    你好，看到你的消息了。
    现在方便聊吗？
distress-safe-now-2 =
    我们在。
    现在能聊，还是晚点再聊？
distress-safe-now-3 =
    选一个就行。
    这会儿聊天合适吗？

distress-not-now =
    好的，那晚点。
    愿意的话，写个你方便的时间。
distress-not-now-2 =
    没关系。
    你一般几点能聊？
distress-not-now-3 =
    不着急。
    写一个钟点就行，比如：晚上10点。

distress-resume =
    好的，记下了。
    方便的时候，随便发点什么就行。
distress-resume-2 =
    慢慢来。
    想回的时候再回。
distress-resume-3 =
    不急。
    方便时发一个字就行。

distress-whose-phone =
    好的。
    这是谁的手机？有别人会看吗？
distress-whose-phone-2 =
    先问一件事。
    手机是你自己的、借的，还是别人会查的？
distress-whose-phone-3 =
    选一个就行。
    手机归谁拿着？

distress-danger-now =
    好的，记下了。
    你现在有危险吗？
distress-danger-now-2 =
    再问一次。
    今天会有人伤害你吗？
distress-danger-now-3 =
    选一个就行。
    现在情况紧急吗？

distress-nationality =
    谢谢。
    你是哪国人？选一个，或者写出来。
distress-nationality-2 =
    是想问这个。
    你从哪个国家来？
distress-nationality-3 =
    写国家名就行。
    你是哪里人？

distress-nationality-more =
    好的。
    哪个国家？选一个，或者写国名。
distress-nationality-more-2 =
    写国家名就行。
    你的护照或身份证上写的是哪国？
distress-nationality-more-3 =
    怎么写都行。
    写你来自哪个国家，或者写“跳过”。
