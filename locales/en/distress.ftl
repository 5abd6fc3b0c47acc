# The first line shows on a lock screen: keep it harmless. The question stands on the second.

distress-name =
    Thank you.
    What is your name, as in your passport? You may skip any question: write "skip".
distress-name-2 =
    We mean this.
    Write your full name, or "skip".
distress-name-3 =
    One line is enough.
    What is your full name?

distress-age =
    OK.
    How old are you?
distress-age-2 =
    Just the number.
    What is your age in years?
distress-age-3 =
    One number is enough.
    In what year were you born, or how old are you?

distress-home-place =
    Next one.
    What is your home town or village?
distress-home-place-2 =
    Just the name of the place.
    In which town is your family home?
distress-home-place-3 =
    One word is enough.
    Which area do you come from?

distress-passport =
    Next one.
    If you remember it, write your passport number. A photo is fine too.
distress-passport-2 =
    If you don't remember, that's fine.
    Do you have a passport number or photo? Or write "skip".
distress-passport-3 =
    You may skip this.
    Write the passport number, or "skip".

distress-passport-holder =
    OK.
    Who holds your passport now?
distress-passport-holder-2 =
    Just pick one.
    Is the passport with you, or with others?
distress-passport-holder-3 =
    Once more.
    Where is your passport now?

distress-country =
    Next one.
    Which country are you in now? Pick one or write it.
distress-country-2 =
    Just the name of the country.
    Where are you now?
distress-country-3 =
    If you are not sure, write your best guess.
    In which country?

distress-city =
    OK.
    Which city or area?
distress-city-2 =
    Just the name of the place.
    What is the nearest city?
distress-city-3 =
    A guess is fine.
    Near which city?

distress-compound =
    Next one.
    What is the name of the place or company? Any spelling.
distress-compound-2 =
    Write what you can.
    What does it say on the gate or on a card?
distress-compound-3 =
    If you don't know, "skip".
    What do people there call it?

distress-building =
    OK.
    Which building, floor or room?
distress-building-2 =
    Just what you know.
    In which building and on which floor do you sleep?
distress-building-3 =
    One number is enough.
    Room or floor number?

distress-landmarks =
    Next one.
    What can be seen from there? For example a river, a tower, the colour of the gate.
distress-landmarks-2 =
    Just what you know.
    What is near there?
distress-landmarks-3 =
    One thing is enough.
    What is easiest to recognise there?

distress-people =
    OK.
    How many people with you also want to go home?
distress-people-2 =
    Just the number.
    Are you alone, or with how many people?
distress-people-3 =
    A guess is fine.
    How many people in all?

distress-children =
    Next one.
    Is anyone younger than 18?
distress-children-2 =
    Just pick one.
    Are there children there?
distress-children-3 =
    Once more.
    Is anyone still a child or a teenager?

distress-injuries =
    OK.
    Is anyone hurt or ill and needs a doctor? No need to tell more.
distress-injuries-2 =
    Just pick one.
    Does anyone need medicine or a doctor?
distress-injuries-3 =
    Once more.
    Is anyone ill now?

distress-pregnancy =
    Next one.
    Is anyone pregnant?
distress-pregnancy-2 =
    Just pick one.
    Are you or a friend pregnant?
distress-pregnancy-3 =
    Once more.
    Is someone expecting a baby?

distress-debt =
    OK.
    Does anyone ask money before you may leave?
distress-debt-2 =
    Just pick one.
    Are you told to pay before you may go home?
distress-debt-3 =
    Once more.
    Is money asked from you?

distress-debt-deadline =
    Noted.
    How much, and until when? You never pay us.
distress-debt-deadline-2 =
    Just what you know.
    Write the amount and the date.
distress-debt-deadline-3 =
    One line is enough.
    By which date must it be paid?

distress-recruited =
    Next one.
    How did you first hear of this job? For example a friend, Facebook, an agent.
distress-recruited-2 =
    Just what you know.
    Who or which app offered you the job?
distress-recruited-3 =
    One word is enough.
    Where did the job offer come from?

distress-hours =
    OK.
    At what hour is it best to chat?
distress-hours-2 =
    For example: 10 at night.
    When are you usually alone with the phone?
distress-hours-3 =
    One hour is enough.
    When may we write?

distress-consent-embassy =
    You decide.
    May we pass your answers on to the embassy of your country?
distress-consent-embassy-2 =
    Just pick one.
    May the embassy of your country know your answers?
distress-consent-embassy-3 =
    You may say no.
    If we tell the embassy of your country: yes or no?

distress-consent-ngo =
    As before, you decide.
    May we pass your answers on to aid groups who work with us?
distress-consent-ngo-2 =
    Just pick one.
    May aid groups who work with us know your answers?
distress-consent-ngo-3 =
    You may say no.
    If we tell aid groups who work with us: yes or no?

distress-consent-family =
    One more, you decide.
    May we pass your answers on to your family?
distress-consent-family-2 =
    Just pick one.
    May your family know your answers?
distress-consent-family-3 =
    You may say no.
    If we tell your family: yes or no?

distress-pin =
    Almost done.
    If it is easy, send your location here. You don't have to: write "skip".
distress-pin-2 =
    You don't have to.
    Send a location or write the address, or "skip".
distress-pin-3 =
    You may skip this.
    Is there an address or a point on the map?

distress-told =
    Next one.
    Whom have you told about this already?
distress-told-2 =
    Just what you know.
    Have you reported it to anyone before?
distress-told-3 =
    You may skip this.
    Does any person or office know already?

distress-more =
    Thank you, we have noted it.
    A person reads this. You can write again at any time.
distress-more-2 =
    We read you.
    Just write if there is more to add.
distress-more-3 =
    This stays open.
    You can write anything here.

distress-further =
    Thank you, that helps.
    There are five more short questions. They help with papers. Shall we ask them?
distress-further-2 =
    Just pick one.
    Five short ones more, or stop here?
distress-further-3 =
    You may say no.
    Shall we go on with five short questions?

distress-can-go-out =
    Next one.
    Can you go outside the gate when you want to?
distress-can-go-out-2 =
    Just pick one.
    May you leave the place and come back by yourself?
distress-can-go-out-3 =
    Once more.
    Can you go out alone?

distress-food =
    OK.
    Do you have enough food, water and medicine now?
distress-food-2 =
    Just pick one.
    Is there enough to eat and drink?
distress-food-3 =
    Once more.
    Food and water: is it enough?

distress-paid =
    Next one.
    Have you been paid for the work?
distress-paid-2 =
    Just pick one.
    Did you get your pay?
distress-paid-3 =
    Once more.
    Was all the pay given, some of it, or none?

distress-threats =
    OK.
    Has anyone threatened you or your family? No need to tell more.
distress-threats-2 =
    Just pick one.
    Does anyone say that you or your family will be hurt?
distress-threats-3 =
    Once more.
    Threats to you or your family: yes or no?

distress-police-threat =
    The last of the five.
    Does anyone scare you with the police, so that you stay?
distress-police-threat-2 =
    Just pick one.
    Are you told that leaving brings trouble with the police?
distress-police-threat-3 =
    Once more.
    Scared with the police: yes or no?
