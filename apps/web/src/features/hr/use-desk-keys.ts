import { useEffect, useState } from 'react';

const KEPT = 'adal.desk-keys';

/** What the keys of the desk do. */
export type DeskKeys = {
  readonly admit: () => void;
  readonly refuse: () => void;
  readonly next: () => void;
  readonly previous: () => void;
};

/** Single keys outside fields; they can be turned off, since they disturb whoever speaks to the machine. */
export function useDeskKeys(keys: DeskKeys): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(KEPT) !== 'off');
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent): void => {
      const act = isForPage(event) ? actOf(event.key, keys) : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [isOn, keys]);
  return [
    isOn,
    (wanted) => {
      localStorage.setItem(KEPT, wanted ? 'on' : 'off');
      setOn(wanted);
    },
  ];
}

function actOf(key: string, keys: DeskKeys): (() => void) | null {
  switch (key) {
    case '1':
      return keys.admit;
    case '2':
      return keys.refuse;
    case 'ArrowRight':
      return keys.next;
    case 'ArrowLeft':
      return keys.previous;
    default:
      return null;
  }
}

/** Not inside a field, a dialog or a scrolling table, and with no other key held. */
function isForPage({ target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || shiftKey) return false;
  if (document.querySelector('[role=dialog]') !== null) return false;
  return !(
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, .table-scroll') !== null
  );
}
