import { Link } from '@tanstack/react-router';

import { useSecretaryTexts } from '../texts.js';

/** To the start page of the secretary. */
export function BackLink() {
  const { builder: t } = useSecretaryTexts();
  return <Link to="/secretary">{t.back}</Link>;
}
