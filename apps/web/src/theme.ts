import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep steppe teal; shade 7 (#0b6e69) carries white text at 6:1, which Mantine's own teal does not. */
const steppe: MantineColorsTuple = [
  '#e9f6f4',
  '#d3eae7',
  '#a5d5d0',
  '#73bfb8',
  '#4aaca4',
  '#2f9f97',
  '#15857d',
  '#0b6e69',
  '#075c58',
  '#034845',
];

/** Mantine's theme in the words of the house: one accent, Golos Text, radius 8, hairlines instead of shadows. */
export const theme = createTheme({
  colors: { steppe },
  primaryColor: 'steppe',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  fontFamily: '"Golos Text Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "JetBrains Mono", "DejaVu Sans Mono", monospace',
  headings: { fontFamily: '"Golos Text Variable", system-ui, sans-serif', fontWeight: '600' },
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { md: '1.53' },
  defaultRadius: 8,
  respectReducedMotion: true,
});
