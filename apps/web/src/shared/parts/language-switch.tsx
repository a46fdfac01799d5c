import { LANGUAGES, setLanguage, useLanguage } from '../../i18n/language.js';
import { useSharedTexts } from '../texts.js';

/** Kazakh, Russian, English; each named in itself. */
export function LanguageSwitch() {
  const t = useSharedTexts();
  const language = useLanguage();
  return (
    <div className="languages" role="group" aria-label={t.language}>
      {LANGUAGES.map(({ code, name, short }) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={name}
          aria-label={name}
          aria-pressed={code === language}
          onClick={() => {
            setLanguage(code);
          }}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
