import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';

const keys = [
  ['digit', ['0', '…', '9']],
  ['move', ['↑', '↓']],
  ['save', ['Enter']],
  ['walk', ['j', 'k']],
  ['comment', ['c']],
  ['undo', ['u']],
  ['help', ['?']],
] as const;

const Key = ({ children }: { readonly children: ReactNode }) => <kbd className="keys">{children}</kbd>;

interface Props {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The keys that matter in one line, and all of them when asked for. */
export function KeyHelp({ open, onToggle }: Props) {
  const t = useTranslations('Marking.keys');
  const id = useId();
  return (
    <div className="text-muted text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{t.rich('hint', { k: (key) => <Key>{key}</Key> })}</span>
        <button
          type="button"
          className="text-accent hover:underline"
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          {t('title')}
        </button>
      </p>
      <dl id={id} hidden={!open} className="mark-keys">
        {keys.map(([name, caps]) => (
          <div key={name}>
            <dt>
              {caps.map((cap) => (
                <Key key={cap}>{cap}</Key>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
