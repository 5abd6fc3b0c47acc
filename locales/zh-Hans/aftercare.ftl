# 第一行会显示在锁屏上，必须平常；问题写在第二行。

aftercare-bothered =
    你好，看到你的消息了。
    以前的那些人还来烦你或你的家人吗？
aftercare-bothered-2 =
    我们在。
    那边还有人写信、打电话或上门吗？
aftercare-bothered-3 =
    选一个就行。
    还有人来烦：有没有？

aftercare-stay =
    好的，记下了。
    接下来几个星期有地方住吗？
aftercare-stay-2 =
    选一个就行。
    眼下有床睡、有地方住吗？
aftercare-stay-3 =
    再问一次。
    住的地方：有没有？

aftercare-papers =
    下一个。
    还要办证件吗，比如身份证或护照？
aftercare-papers-2 =
    选一个就行。
    有什么证件缺了吗？
aftercare-papers-3 =
    再问一次。
    证件：需要办吗？

aftercare-care =
    好的。
    想看医生，或者找人聊聊难熬的日子和夜晚吗？
aftercare-care-2 =
    选一个就行。
    医生、聊聊、两个都要，还是都不用？
aftercare-care-3 =
    你可以说不。
    看医生或聊一聊，对你有用吗？

aftercare-work =
    下一个。
    想了解工作或上学的事吗？
aftercare-work-2 =
    选一个就行。
    工作、上学，还是都不用？
aftercare-work-3 =
    你可以说不。
    要不要有人跟你说说工作或上学？

aftercare-city =
    好的。
    你现在在哪个城市或地区？
aftercare-city-2 =
    写地名就行。
    你眼下住在哪里？
aftercare-city-3 =
    猜的也行。
    在哪个城市附近？

aftercare-contacts =
    谢谢。
    回来的人，可以找他们：

aftercare-contacts-none =
    谢谢。
    会有人在你附近找能继续陪你的人。

aftercare-warn =
    还有一个。
    想用你遇到的招工提醒别人吗？绝不说出你的名字。
aftercare-warn-2 =
    选一个就行。
    不写你名字，让别人看看那个招工，可以吗？
aftercare-warn-3 =
    你可以说不。
    提醒别人：要不要？

aftercare-warn-what =
    谢谢。
    别人该知道什么？招工内容、软件、地点。别写你自己的名字。
aftercare-warn-what-2 =
    愿意说多少都行。
    把招工贴过来，或者发照片。
aftercare-warn-what-3 =
    这个可以跳过。
    别人该留意什么？

aftercare-more =
    谢谢，记下了。
    有人会看。你随时可以再写。
aftercare-more-2 =
    看到了。
    还有什么对你有用，写就行。
aftercare-more-3 =
    这里一直开着。
    想写什么都可以。
