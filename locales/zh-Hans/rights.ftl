# 第一行会显示在锁屏上，必须平常；问题写在第二行。

rights-which =
    好的。
    你想知道这里的消息怎么处理吗？想问哪一个？
rights-which-2 =
    可以选一个。
    想问你的消息什么事？
rights-which-3 =
    回一个数字也行。
    哪个最接近？

rights-kept =
    是这样的。
    你在这里写的、发的，我们都存着，用只属于你的钥匙锁着。回复你的人看到的是一个代号，不是你的号码。你用的软件自己也存一份。

rights-seen =
    是这样的。
    只有在这里回复的人会看。我们只转给你答应过的。答应了也可以收回。

rights-anything-else =
    好的。
    关于你的消息，还有别的吗？
rights-anything-else-2 =
    可以选一个。
    或者问完了？
rights-anything-else-3 =
    回一个数字也行。
    还有什么？

rights-change =
    好的。
    哪里不对，应该是什么？
rights-change-2 =
    直接写就行。
    要改哪个回答？
rights-change-3 =
    这个可以跳过。
    应该怎么写？

rights-change-noted =
    谢谢，记下了。
    会有人看，然后改。

rights-erase =
    好的。
    要清除我们存的你的全部内容吗？清了就找不回来。
rights-erase-2 =
    选一个就行。
    全部清除：要还是不要？
rights-erase-3 =
    由你决定。
    你希望我们全部清除吗？

rights-done =
    好的。
    你随时可以再写。
