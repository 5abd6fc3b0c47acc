# 第一行会显示在锁屏上，必须平常；问题写在第二行。

family-who =
    你好，看到你的消息了。
    你找的人叫什么名字？哪个问题都可以不答：写“跳过”。
family-who-2 =
    我们在。
    写那个人的全名。
family-who-3 =
    一行就够。
    那个人叫什么？

family-from =
    好的。
    那个人是哪个城市或村子的？
family-from-2 =
    写地名就行。
    那个人从哪里来？
family-from-3 =
    一个词就够。
    那个人老家在哪里？

family-where =
    下一个。
    你觉得那个人现在在哪里？
family-where-2 =
    猜的也行。
    哪个国家或城市？
family-where-3 =
    不知道就写“跳过”。
    最后的消息从哪里来？

family-last-word =
    下一个。
    最后一次有消息是什么时候，怎么联系的？
family-last-word-2 =
    写你知道的就行。
    上次说话是什么时候？
family-last-word-3 =
    一行就够。
    最后说了什么？

family-more =
    谢谢，记下了。
    有人会看。你随时可以再写。
family-more-2 =
    看到了。
    关于这个人还有什么，写就行。
family-more-3 =
    这里一直开着。
    想写什么都可以。

family-relation =
    好的。
    这个人是你的什么人？
family-relation-2 =
    可以选一个。
    是孩子、兄弟姐妹、爱人、父母还是朋友？
family-relation-3 =
    一个词就够。
    你们是什么关系？

family-age =
    好的。
    这个人多大？
family-age-2 =
    写数字就行。
    那个人今年多少岁？
family-age-3 =
    猜的也行。
    不满18岁，还是18岁或以上？

family-recruiter =
    下一个。
    工作或行程是谁介绍的？名字、电话或账号都行。
family-recruiter-2 =
    写你知道的就行。
    是谁带去的，或者是哪个软件？
family-recruiter-3 =
    发招工的照片也行。
    是谁介绍的？

family-ransom =
    好的。
    有人为这个人向你要钱吗？
family-ransom-2 =
    选一个就行。
    有没有人说，给了钱这个人才能走？
family-ransom-3 =
    再问一次。
    要钱：有还是没有？

family-ransom-advice =
    回复别人之前，请先看这个。
    问一件只有本人才知道的事。不要一个人付钱，也不要当场付：付了，对方可能会再加价。告诉你所在地的警察，还有外交部门或大使馆。所有消息都留着。

family-ransom-detail =
    可以再说一点。
    要多少、到哪天、打到哪个账户？你不用给我们任何钱。
family-ransom-detail-2 =
    写你知道的就行。
    写金额、日期和账户，或者发照片。
family-ransom-detail-3 =
    这个可以跳过。
    对方具体要什么？

family-reports =
    下一个。
    你向哪里说过这件事吗？哪个部门，有没有编号？
family-reports-2 =
    写你知道的就行。
    警察、外交部门或大使馆知道吗？
family-reports-3 =
    这个可以跳过。
    你已经告诉过谁？

family-your-name =
    差不多了。
    你自己叫什么名字，住在哪个城市？
family-your-name-2 =
    愿意说多少都行。
    我们怎么称呼你？
family-your-name-3 =
    这个可以跳过。
    请问你的名字是？

family-tell-person =
    由你决定。
    如果哪天我们和这个人说上话，可以说你在找吗？
family-tell-person-2 =
    选一个就行。
    可以让这个人知道你在找吗？
family-tell-person-3 =
    你可以说不。
    对这个人说出你的名字：可以，还是不可以？

family-pass-on =
    由你决定。
    可以把你的回答转给负责这个人的大使馆吗？
family-pass-on-2 =
    选一个就行。
    可以让那个大使馆知道你的回答吗？
family-pass-on-3 =
    你可以说不。
    我们告诉大使馆：可以，还是不可以？

family-same-answer =
    说一下我们怎么做。
    谁来问，得到的都是这同一个回答：我们不说认不认识某个人。如果能联系上，告诉你什么由那个人决定。
