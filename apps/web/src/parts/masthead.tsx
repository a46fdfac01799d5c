import {
  ActionIcon,
  SegmentedControl,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { LANGUAGES } from '../i18n/index.js';

/** Wordmark, language switch and appearance, the same on every page. */
export function Masthead() {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const isDark = scheme === 'dark';

  return (
    <header className="masthead">
      <a className="wordmark" href="/">
        <img src="/seal.svg" alt="" width="28" height="28" />
        Adal
      </a>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <SegmentedControl
          aria-label={t('language')}
          value={i18n.language}
          onChange={(language) => void i18n.changeLanguage(language)}
          data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t(isDark ? 'scheme.toLight' : 'scheme.toDark')}
          onClick={() => {
            setColorScheme(isDark ? 'light' : 'dark');
          }}
        >
          <span aria-hidden="true">{isDark ? '☀' : '☾'}</span>
        </ActionIcon>
      </div>
    </header>
  );
}
