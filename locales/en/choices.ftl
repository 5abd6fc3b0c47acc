# Labels of buttons: short, at most 64 letters.

choice-yes = Yes
choice-no = No
choice-in-danger = Yes, now
choice-unsure = Not sure
choice-can-chat = OK now
choice-not-now = Later
choice-own-phone = My phone
choice-shared-phone = Borrowed
choice-checked-phone = Others check it
choice-held-by-me = Me
choice-held-by-others = Someone else
choice-need-help = I need help
choice-look-for = I look for someone
choice-job = About a job
choice-other = Something else
choice-indonesia = Indonesia
choice-philippines = Philippines
choice-malaysia = Malaysia
choice-myanmar = Myanmar
choice-cambodia = Cambodia
choice-laos = Laos
choice-thailand = Thailand
# Beside a list of languages: the rest of the list, and somebody who reads the messages.
choice-more = More
choice-a-person = A person
