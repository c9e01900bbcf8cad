import { LANGUAGES, type Language } from './texts';

const KEY = 'console.language';

/** Chinese unless this browser's person chose otherwise. The address may ask for one: `?lang=en`. */
export function chosenLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  return LANGUAGES.find((language) => language === asked) ?? LANGUAGES.find((language) => language === kept()) ?? 'zh';
}

export function keepLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing shows Chinese at the next visit; nothing is lost by that.
  }
}

function kept(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
