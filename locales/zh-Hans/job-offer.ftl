# 第一行会显示在锁屏上，必须平常；问题写在第二行。

job-offer-offer =
    你好，看到你的消息了。
    把招工内容贴到这里，或者发照片。
job-offer-offer-2 =
    我们在。
    招工上写了什么？工资、地点、谁招的。
job-offer-offer-3 =
    写你知道的就行。
    关于这份工作，你知道些什么？

job-offer-where =
    好的。
    工作在哪个国家或城市？
job-offer-where-2 =
    写地名就行。
    你会在哪里上班？
job-offer-where-3 =
    不知道就写“跳过”。
    他们说在哪里？

job-offer-source =
    最后一个。
    这份工作从哪里来的？比如朋友、网上、中介。
job-offer-source-2 =
    写你知道的就行。
    是谁介绍的？
job-offer-source-3 =
    一个词就够。
    通过什么？

job-offer-more =
    谢谢，记下了。
    有人会看。你随时可以再写。
job-offer-more-2 =
    看到了。
    关于这份工作还有什么，写就行。
job-offer-more-3 =
    这里一直开着。
    想写什么都可以。

job-offer-registers =
    谢谢。
    答应之前，可以在这里问问这家公司和这份工作有没有登记：

job-offer-registers-none =
    谢谢。
    答应之前，先问问你国家的劳动部门，这家公司和这份工作有没有登记。
