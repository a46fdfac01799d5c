import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { useTexts } from '../../../i18n/texts.js';
import { ask, identity } from '../../../shared/api/index.js';
import { useIsDemo } from '../../../shared/session/use-is-demo.js';
import type { ApplyForm } from './form.js';
import { typedOf } from './person.js';
import { applyTexts } from './texts.js';

/** The demo's people are invented: nobody knows their numbers. Nothing at all outside the demo. */
export function DemoFill({ form }: { readonly form: ApplyForm }) {
  const t = useTexts(applyTexts);
  const isDemo = useIsDemo();
  const { data } = useQuery({
    queryKey: ['demo-record'],
    enabled: isDemo,
    queryFn: () => ask(identity.GET('/identity/v1/demo-record')),
    retry: false,
  });
  const person = data?.person ?? null;
  if (person === null) return null;
  return (
    <Button
      variant="default"
      size="sm"
      onClick={() => {
        form.setValues(typedOf(person));
        form.clearErrors();
      }}
    >
      {t.demoFill}
    </Button>
  );
}
