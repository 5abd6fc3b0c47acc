# The check of a job offer. The first line of a message shows on a lock screen: keep it harmless. Nothing here may say that an offer
# is good, true or certain: no check can know that.

job-check-offer =
    你好，我們看到了。
    把招工信息貼在這裡，或轉發、拍照發來。
job-check-offer-2 =
    我們在。
    把招工的原話複製到這裡，或發截圖。
job-check-offer-3 =
    有多少寫多少。
    寫下：什麼工作、工資、地點、誰介紹的。
job-check-gathered =
    收到。
    如果還有其他內容，現在發來。
job-check-reading =
    謝謝。
    我們正在看。
job-check-paste =
    還差一點。
    請貼上招工原文，或發一張能看到對方號碼的截圖。
job-check-paste-2 =
    還需要一點內容。
    對方寫了什麼？請複製到這裡。
job-check-paste-3 =
    幾個字就夠。
    寫下他們說的工作、工資和地點。
job-check-correct =
    好的。
    請寫下正確的內容，或發一張更清楚的圖片。
job-check-correct-2 =
    我們在。
    請把招工的字打在這裡。
job-check-correct-3 =
    寫重點就行。
    上面寫的工作、工資、地點和號碼是什麼？
job-check-stage =
    一個問題。
    關於這份工作，你現在在哪裡？
job-check-stage-2 =
    選一個就行。
    你已經為這份工作出發了嗎？
job-check-stage-3 =
    回數字也行。
    你在家、在機場、在路上，還是已經到了？
job-check-next-not-left =
    下一步：
    不要付錢，不要交出護照；當地勞動部門確認公司之前，不要出發。
job-check-next-airport =
    現在有人在看。
    你還可以不走。護照自己拿著，告訴航空公司櫃台或工作人員你對這份工作有疑問。
job-check-next-on-the-way =
    現在有人在看。
    手機和護照自己拿著。如果可以，待在人多的地方。
job-check-next-there =
    現在有人在看。
    不要做有危險的事。我們問你幾個簡短的問題。
job-check-registers =
    答應之前：
    可以在這裡查問公司和工作是否有登記。
job-check-registers-none =
    答應之前：
    請向你國家的勞動部門查問公司和工作是否有登記。
job-check-nationality =
    還有一個問題。
    您是哪個國家的人？我們告訴您可以查公司的部門。
job-check-nationality-2 =
    還有一個問題。
    選您的國家就行。
job-check-nationality-3 =
    看你願不願意。
    只是為了告訴您對的部門。哪個國家？
job-check-news =
    還有一個問題。
    如果以後查明這個招工或號碼是圈套，要通知你嗎？
job-check-news-2 =
    回「是」或「不」就行。
    以後可以就這個招工再寫給你嗎？
job-check-news-3 =
    看你願不願意。
    想再聽到它的消息嗎？
job-check-news-agreed =
    好的。
    查到了才會寫給你。隨時可以說「停」。
job-check-news-told =
    關於你問過的工作。
    這裡的工作人員已確認：是圈套。不要付錢，不要出發，需要人就寫到這裡。
job-check-more =
    謝謝。
    隨時可以再寫，有人會看。
job-check-more-2 =
    我們看到了。
    這個招工如果還有別的，寫下來就行。
job-check-more-3 =
    這裡一直開著。
    什麼都可以寫。
job-check-late =
    這要多花點時間。
    會有人看你發來的內容。
job-check-read = 我們看過了。

# The page.
job-check-page-title = 核對招工信息
job-check-page-lead = 貼上招工信息或聊天內容，或加一張圖片，看看哪裡不對。
job-check-page-text = 招工的文字
job-check-page-picture = 圖片、截圖或 PDF
job-check-page-send = 核對
job-check-page-kept = 可以保留這些文字來提醒別人。不勾選就什麼都不保留。
job-check-page-empty = 請貼上一些文字，或加一張圖片。
job-check-page-too-long = 太長了，請刪掉一些。
job-check-page-slow-down = 一下子太多了，請等一等。
job-check-page-picture-refused = 這個文件讀不了：請用圖片或 PDF，最大 5 MB。
job-check-page-friends = 發給朋友
job-check-page-again = 再核對一個
job-check-page-person = 找真人
