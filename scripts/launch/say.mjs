const { KAOHE_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;

/** The launcher speaks the language of the system's messages; `KAOHE_LANG=zh` or `en` says otherwise. */
export const speaksChinese = /^zh/iu.test(KAOHE_LANG || LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale);

/** A sentence in the language of the launcher. */
export const say = (zh, en) => (speaksChinese ? zh : en);
