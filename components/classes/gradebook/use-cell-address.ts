import { useSearchParams } from 'next/navigation';

export interface CellAddress {
  readonly member: string;
  readonly assignment: string;
}

/** Which cell is open is in the page's address, so that it can be linked to and Back closes it. */
export function useCellAddress(): {
  readonly open: CellAddress | null;
  readonly show: (cell: CellAddress | null) => void;
} {
  const parameters = useSearchParams();
  const [member, assignment] = [parameters.get('member'), parameters.get('assignment')];
  const open = member && assignment ? { member, assignment } : null;
  return {
    open,
    show(cell) {
      const query = cell ? `?${new URLSearchParams({ ...cell })}` : location.pathname;
      // From one open cell to the next is no step of the history of its own.
      if (open && cell) history.replaceState(null, '', query);
      else history.pushState(null, '', query);
    },
  };
}
