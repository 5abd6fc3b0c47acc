# 第一行会显示在锁屏上，必须平常；问题写在第二行。

self-harm-thoughts =
    看到了。谢谢你写过来。
    你在想结束自己的生命吗？
self-harm-thoughts-2 =
    我们在。
    你在想用自己的手去死吗？
self-harm-thoughts-3 =
    在这里可以说。
    你想结束生命吗？

self-harm-today =
    谢谢你告诉我们。
    你觉得今天可能会去做吗？
self-harm-today-2 =
    在这里可以说。
    是今天，还是现在不会？
self-harm-today-3 =
    选一个就行。
    今天：会还是不会？

self-harm-near =
    我们一直在看。
    你身边有可以用来做这件事的东西吗？
self-harm-near-2 =
    选一个就行。
    那样东西在你身边吗？
self-harm-near-3 =
    再问一次。
    伸手能拿到吗？

self-harm-put-away =
    请现在做一件事。
    把它放到远处，或者离开它。然后再写给我们。

self-harm-someone =
    谢谢。
    你身边有信得过的人吗？
self-harm-someone-2 =
    选一个就行。
    能和你喜欢的人坐在一起吗？
self-harm-someone-3 =
    再问一次。
    有朋友在附近吗？

self-harm-contacts =
    有人会看。
    能打电话的话，这些人也愿意听：

self-harm-contacts-none =
    有人会看。
    可以的话，待在信得过的人身边。你可以在这里写，一个字就够。

self-harm-more =
    我们还在看。
    你现在感觉怎么样？
self-harm-more-2 =
    需要多久都行。
    写什么都行，一个字也行。
self-harm-more-3 =
    这里一直开着。
    想说什么都可以。
