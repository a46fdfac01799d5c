import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep steppe teal; shade 7 (#0b6e69) carries white text at 6:1, shade 6 at 5:1 in the dark, which Mantine's own teal does not. */
const steppe: MantineColorsTuple = [
  '#e9f6f4',
  '#d3eae7',
  '#a5d5d0',
  '#73bfb8',
  '#4aaca4',
  '#2f9f97',
  '#127a73',
  '#0b6e69',
  '#075c58',
  '#034845',
];

/** For what is lost; shade 7 carries white text at 7:1, shade 6 at 5:1 in the dark. */
const red: MantineColorsTuple = [
  '#fbe9e7',
  '#f6d2ce',
  '#f4b4ad',
  '#f1a49c',
  '#f1948b',
  '#d9665b',
  '#be3d32',
  '#a3261d',
  '#861b14',
  '#6b120c',
];

/** Mantine's theme in the words of the house: one accent, Golos Text, radius 8, hairlines instead of shadows. */
export const theme = createTheme({
  colors: { steppe, red },
  primaryColor: 'steppe',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: '"Golos Text Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "JetBrains Mono", "DejaVu Sans Mono", monospace',
  headings: { fontFamily: '"Golos Text Variable", system-ui, sans-serif', fontWeight: '600' },
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { md: '1.53' },
  defaultRadius: 8,
  respectReducedMotion: true,
});
