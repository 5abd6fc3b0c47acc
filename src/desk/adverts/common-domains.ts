/** Half the world's adverts stand there: that two name one of them says nothing. Our judgement; what hides a link is as common. */
export const commonDomains: readonly string[] = [
  ...[
    'facebook.com',
    'fb.com',
    'fb.me',
    'instagram.com',
    'tiktok.com',
    'youtube.com',
    'youtu.be',
    'x.com',
    'twitter.com',
  ],
  ...['linkedin.com', 'google.com', 'forms.gle', 'goo.gl', 'jobstreet.com', 'indeed.com', 'glints.com', 'telegram.org'],
  ...['whatsapp.com', 'zalo.me', 'line.me', 'weibo.com', 'wechat.com', 'linktr.ee'],
  ...[
    'bit.ly',
    'tinyurl.com',
    's.id',
    't.ly',
    'cutt.ly',
    'rb.gy',
    'is.gd',
    'shorturl.at',
    't.co',
    'rebrand.ly',
    'lnk.bio',
  ],
];
