# 第一行会显示在锁屏上，必须平常；问题写在第二行。

escaped-place =
    你好，看到你的消息了。
    你现在待的地方，今晚能住吗？
escaped-place-2 =
    我们在。
    今晚可以留在那里吗？
escaped-place-3 =
    选一个就行。
    那里今晚行不行？

escaped-followed =
    好的，记下了。
    现在有人在找你吗？
escaped-followed-2 =
    选一个就行。
    会不会有人跟着你？
escaped-followed-3 =
    再问一次。
    你觉得有人在找你吗？

escaped-known-by =
    好的。
    谁知道你现在在哪里？
escaped-known-by-2 =
    选一个就行。
    你告诉过谁你在哪里？
escaped-known-by-3 =
    一个词就够。
    哪些人知道你的地方？

escaped-health =
    下一个。
    你受伤或生病、需要看医生吗？不用多说。
escaped-health-2 =
    选一个就行。
    你需要药或医生吗？
escaped-health-3 =
    再问一次。
    身体还好，还是要看医生？

escaped-embassy =
    谢谢。
    最好先问你自己国家的大使馆，那里能办旅行证件。可以这样联系：

escaped-embassy-none =
    谢谢。
    最好先问你自己国家的大使馆，那里能办旅行证件。会有人和你一起看怎么联系。

escaped-overstay =
    下一个。
    你的签证或入境章过期了吗？
escaped-overstay-2 =
    选一个就行。
    你在这个国家待的时间，超过签证上写的了吗？
escaped-overstay-3 =
    再问一次。
    签证日期：过了吗？

escaped-offer =
    好的。
    离开之后，有人给你介绍新工作、说要接你或带你回去吗？
escaped-offer-2 =
    选一个就行。
    有人说给你工作、车，或带你过境吗？
escaped-offer-3 =
    再问一次。
    有人来介绍什么：有还是没有？

escaped-care =
    说一声好让你知道。
    有些人说给工作、给车、快办证件，然后把人再卖掉。跟谁走、付谁钱之前，先问大使馆，或者在这里问。

escaped-told =
    差不多了。
    你告诉过大使馆、警察或哪个团体吗？哪一个？
escaped-told-2 =
    写你知道的就行。
    以前问过谁，他们怎么说？
escaped-told-3 =
    这个可以跳过。
    有哪个部门知道你的事吗？

escaped-shelter =
    好的，记下了。
    住处和医生，可以问这些人：

escaped-shelter-none =
    好的，记下了。
    需要的话，会有人和你一起找住处和医生。
