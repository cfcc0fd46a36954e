import { type Language, languageLabels, languages } from '#components/language.ts';

interface Props {
  readonly label: string;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** In which language a program is shown and written. */
export function LanguageChoice({ label, language, onLanguage }: Props) {
  return (
    <fieldset className="segments">
      <legend className="sr-only">{label}</legend>
      {languages.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="language"
            value={each}
            checked={language === each}
            onChange={() => onLanguage(each)}
            className="sr-only"
          />
          {languageLabels[each]}
        </label>
      ))}
    </fieldset>
  );
}
