import { describe, expect, it } from 'vitest';
import { judgeInbound, loadGateWords, maySend } from '../../../src/safety/index.ts';
import { loadLexicons, triage } from '../../../src/triage/index.ts';

// Languages whose verb comes last: the promise, the request and the "no" stand in its ending.
const gate = loadGateWords('locales');
// What the lists know alone: the second opinion has learned from these messages.
const lexicons = { ...loadLexicons('locales'), opinion: undefined };
const send = (text: string) =>
  maySend(
    { kind: 'text', text, choices: [] },
    { limits: { textUnits: 4_096, buttons: 10 }, author: 'responder', mayShow: () => true },
    gate,
  );

describe('the gate', () => {
  it.each([
    ['safety', 'நீங்கள் இப்போது பாதுகாப்பாக இருக்கிறீர்கள்'],
    ['safety', 'neenga ippo safe ah irukinga'],
    ['safety', 'பயப்பட வேண்டாம்'],
    ['rescue', 'உங்களை காப்பாத்துவோம்'],
    ['rescue', 'naanga ungala kapathuvom'],
    ['rescue', 'போலீஸ் வந்துகொண்டிருக்கிறார்கள்'],
    ['time', 'நாங்கள் நாளைக்கு வருவோம்'],
    ['legal', 'உங்களைக் கைது செய்ய மாட்டார்கள்'],
    ['victim', 'நீங்கள் பாதிக்கப்பட்டவர்'],
    ['accusation', 'எத்தனை பேரை ஏமாத்துனீங்க?'],
    ['safety', 'ඔබ දැන් ආරක්ෂිතයි'],
    ['safety', 'baya wenna epa'],
    ['rescue', 'අපි ඔයාව බේරගන්නම්'],
    ['rescue', 'පොලිසිය එනවා'],
    ['time', 'අපි පැය 2කින් එන්නම්'],
    ['legal', 'ඔබ හිරේ යන්නේ නැහැ'],
    ['legal', 'oya hire yanne na'],
    ['victim', 'ඔබ වින්දිතයෙක්'],
    ['accusation', 'ඔයා එතන වංචා කළාද?'],
  ])('refuses %s: %s', (says, text) => {
    expect(send(text)).toMatchObject({ kind: 'refuse', reason: 'forbidden-promise', says });
  });

  it.each([
    'நீங்கள் பாதுகாப்பாக இருக்கிறீர்களா?',
    'பாதுகாப்புக்கு உத்தரவாதம் தர முடியாது',
    'உங்களை அங்கே அழைத்து வந்தது யார்?',
    'ඔයා ආරක්ෂිතවද ඉන්නේ?',
    'ආරක්ෂාවට සහතික වෙන්න බැහැ',
    'ඔබව එතනට එක්කන් ආවේ කවුද?',
    // Other languages have words that look like Sinhala typed in Latin letters.
    'nasa jail na siya',
  ])('lets pass %s', (text) => {
    expect(send(text).kind).toBe('send');
  });

  it.each([
    'பாஸ் வந்துட்டார்',
    'manager pakkathula irukan',
    'யாரோ என்ன பாக்குறாங்க',
    'reply pannathinga',
    'மன்னிக்கவும் தவறான எண்',
    'බොස් එනවා',
    'manager langa inne',
    'කවුරු හරි මං දිහා බලනවා',
    'msg karanna epa',
    'සමාවෙන්න වැරදි අංකයක්',
  ])('falls silent at %s', (text) => {
    expect(judgeInbound(text, gate)).toMatchObject({ danger: true, cover: true });
  });

  it.each(['call pannathinga', 'பாஸ் போன் செக் பண்ணுவார்', 'කෝල් කරන්න එපා', 'ෆෝන් එක චෙක් කරනවා'])(
    'takes cover, without an alarm, at %s',
    (text) => {
      expect(judgeInbound(text, gate)).toMatchObject({ danger: false, watched: true, cover: true });
    },
  );

  it.each([
    'பாஸ் இங்க அடிக்கிறான்',
    'கம்போடியால மாட்டிகிட்டேன் உதவி பண்ணுங்க',
    'பாஸ்போர்ட் பாஸ் கிட்ட இருக்கு',
    'ஆபத்து',
    'පාස්පෝට් එක බොස් ළඟ තියෙන්නේ',
    'අනතුරේ ඉන්නේ උදව් කරන්න',
    'එළියට යන්න දෙන්නේ නෑ',
  ])('does not fall silent at the plea or answer %s', (text) => {
    expect(judgeInbound(text, gate)).toMatchObject({ danger: false, stop: false, cover: false });
  });
});

describe('a "no" that ends its clause', () => {
  it.each([
    ['சம்பளம் இல்லை வெளிய போக முடியாது கொன்னுடுவாங்க', 5],
    ['எங்களுக்கு தூக்கம் இல்லை கொடுமை பண்றாங்க', 4],
    ['apita kama na gahanawa', 4],
    ['අපිට පඩි නෑ හිර කරගෙන ඉන්නේ', 4],
    ['လစာမရှိဘူး ရိုက်တယ်', 4],
  ])('denies nothing that follows it: %s', (text, severity) => {
    expect(triage({ text, media: [] }, lexicons)).toMatchObject({ label: 'distress', severity, unsure: false });
  });

  it.each([
    'கம்போடியா வேலைக்கு போனா அடைச்சு வைப்பாங்கன்னு கேள்விப்பட்டேன், இந்த கம்பெனி உண்மையா',
    'තායිලන්තේ ජොබ් එකක් තියෙනවා, ගියොත් හිර කරයිද, මේක ඇත්තද',
    'ထိုင်းမှာ အလုပ်ခေါ်နေတယ် ရောင်းစားခံရမှာ စိုးလို့ တကယ်လား',
  ])('hears a question about an offer in what is only feared: %s', (text) => {
    expect(triage({ text, media: [] }, lexicons).label).toBe('job_offer');
  });
});
