# 第一行会显示在锁屏上，必须平常；问题写在第二行。

distress-name =
    谢谢。
    你的姓名是什么，和护照上一样？哪个问题都可以不答：写“跳过”。
distress-name-2 =
    是想问这个。
    写你的全名，或者写“跳过”。
distress-name-3 =
    一行就够。
    你的全名是什么？

distress-age =
    好的。
    你多大了？
distress-age-2 =
    写数字就行。
    你今年多少岁？
distress-age-3 =
    一个数字就够。
    你哪一年出生，或者多大？

distress-home-place =
    下一个。
    你老家在哪个城市或村子？
distress-home-place-2 =
    写地名就行。
    你家里人住在哪里？
distress-home-place-3 =
    一个词就够。
    你是哪个地方的人？

distress-passport =
    下一个。
    记得的话，写护照号码。发照片也行。
distress-passport-2 =
    不记得也没关系。
    有护照号码或照片吗？或者写“跳过”。
distress-passport-3 =
    这个可以跳过。
    写护照号码，或者写“跳过”。

distress-passport-holder =
    好的。
    你的护照现在谁拿着？
distress-passport-holder-2 =
    选一个就行。
    护照在你这里，还是在别人那里？
distress-passport-holder-3 =
    再问一次。
    护照现在在哪里？

distress-country =
    下一个。
    你现在在哪个国家？选一个，或者写出来。
distress-country-2 =
    写国家名就行。
    你现在在哪里？
distress-country-3 =
    不确定就猜一个。
    在哪个国家？

distress-city =
    好的。
    在哪个城市或地区？
distress-city-2 =
    写地名就行。
    最近的城市是哪个？
distress-city-3 =
    猜的也行。
    在哪个城市附近？

distress-compound =
    下一个。
    那个地方或公司叫什么？怎么写都行。
distress-compound-2 =
    能写多少写多少。
    大门上或卡上写着什么？
distress-compound-3 =
    不知道就写“跳过”。
    那里的人怎么叫它？

distress-which-place =
    好的，记下了。
    是下面这些地方吗？如果都不是，请选最后一个。
distress-which-place-2 =
    选一个就行。
    哪个名字是对的？
distress-which-place-3 =
    都不对，就选最后一个。
    是其中一个地方吗？

distress-building =
    好的。
    哪栋楼、几层、哪个房间？
distress-building-2 =
    写你知道的就行。
    你睡在哪栋楼、几层？
distress-building-3 =
    一个数字就够。
    房号或楼层是多少？

distress-landmarks =
    下一个。
    从那里能看到什么？比如河、塔、大门的颜色。
distress-landmarks-2 =
    写你知道的就行。
    那附近有什么？
distress-landmarks-3 =
    一样就够。
    那里最好认的是什么？

distress-people =
    好的。
    和你一起、也想回家的有几个人？
distress-people-2 =
    写数字就行。
    你一个人，还是和几个人在一起？
distress-people-3 =
    猜的也行。
    一共几个人？

distress-children =
    下一个。
    有没有不满18岁的人？
distress-children-2 =
    选一个就行。
    那里有孩子吗？
distress-children-3 =
    再问一次。
    有人还是小孩或少年吗？

distress-injuries =
    好的。
    有人受伤或生病、需要看医生吗？不用多说。
distress-injuries-2 =
    选一个就行。
    有人需要药或医生吗？
distress-injuries-3 =
    再问一次。
    现在有人生病吗？

distress-pregnancy =
    下一个。
    有人怀孕吗？
distress-pregnancy-2 =
    选一个就行。
    你或朋友怀孕了吗？
distress-pregnancy-3 =
    再问一次。
    有人怀着宝宝吗？

distress-debt =
    好的。
    有人说要先给钱才能走吗？
distress-debt-2 =
    选一个就行。
    有没有人要你先付钱才能回家？
distress-debt-3 =
    再问一次。
    有人向你要钱吗？

distress-debt-deadline =
    记下了。
    要多少，到哪天？你不用给我们任何钱。
distress-debt-deadline-2 =
    写你知道的就行。
    写数目和日期。
distress-debt-deadline-3 =
    一行就够。
    最晚哪天要付？

distress-recruited =
    下一个。
    你最早是怎么知道这份工作的？比如朋友、网上、中介。
distress-recruited-2 =
    写你知道的就行。
    是谁或哪个软件介绍的？
distress-recruited-3 =
    一个词就够。
    这份工作是从哪里来的？

distress-hours =
    好的。
    几点聊最合适？
distress-hours-2 =
    比如：晚上10点。
    你一般什么时候一个人拿着手机？
distress-hours-3 =
    一个钟点就够。
    我们几点可以写给你？

distress-consent-embassy =
    由你决定。
    可以把你的回答转给你国家的大使馆吗？
distress-consent-embassy-2 =
    选一个就行。
    可以让你国家的大使馆知道你的回答吗？
distress-consent-embassy-3 =
    你可以说不。
    我们告诉你国家的大使馆：可以，还是不可以？

distress-consent-ngo =
    和刚才一样，由你决定。
    可以把你的回答转给和我们合作的援助团体吗？
distress-consent-ngo-2 =
    选一个就行。
    可以让和我们合作的援助团体知道你的回答吗？
distress-consent-ngo-3 =
    你可以说不。
    我们告诉援助团体：可以，还是不可以？

distress-consent-family =
    还有一个，由你决定。
    可以把你的回答转给你的家人吗？
distress-consent-family-2 =
    选一个就行。
    可以让你的家人知道你的回答吗？
distress-consent-family-3 =
    你可以说不。
    我们告诉你的家人：可以，还是不可以？

distress-pin =
    差不多了。
    方便的话，在这里发位置。不发也行：写“跳过”。
distress-pin-2 =
    不发也没关系。
    发位置、写地址，或者写“跳过”。
distress-pin-3 =
    这个可以跳过。
    有地址或地图上的点吗？

distress-told =
    下一个。
    这件事你已经告诉过谁？
distress-told-2 =
    写你知道的就行。
    以前向谁说过或报过吗？
distress-told-3 =
    这个可以跳过。
    有人或哪个部门已经知道吗？

distress-more =
    谢谢，记下了。
    有人会看。你随时可以再写。
distress-more-2 =
    看到了。
    还有要补充的，写就行。
distress-more-3 =
    这里一直开着。
    想写什么都可以。

distress-further =
    谢谢，这很有用。
    还有五个小问题，办文件时用得上。要问吗？
distress-further-2 =
    选一个就行。
    再问五个小问题，还是先到这里？
distress-further-3 =
    你可以说不。
    要继续问五个小问题吗？

distress-can-go-out =
    下一个。
    你想出大门时，能出去吗？
distress-can-go-out-2 =
    选一个就行。
    你可以自己出去、再自己回来吗？
distress-can-go-out-3 =
    再问一次。
    你能一个人出门吗？

distress-food =
    好的。
    现在吃的、水和药够吗？
distress-food-2 =
    选一个就行。
    吃的喝的够不够？
distress-food-3 =
    再问一次。
    吃的和水：够吗？

distress-paid =
    下一个。
    干的活，给你工钱了吗？
distress-paid-2 =
    选一个就行。
    你拿到工资了吗？
distress-paid-3 =
    再问一次。
    工资是全给了、给了一部分，还是没给？

distress-threats =
    好的。
    有人威胁过你或你的家人吗？不用多说。
distress-threats-2 =
    选一个就行。
    有人说要伤害你或你的家人吗？
distress-threats-3 =
    再问一次。
    对你或家人的威胁：有没有？

distress-police-threat =
    五个里的最后一个。
    有人说你一走，警察就会抓你吗？
distress-police-threat-2 =
    选一个就行。
    有人跟你说，走了警察会找你麻烦吗？
distress-police-threat-3 =
    再问一次。
    他们拿警察吓你吗？
