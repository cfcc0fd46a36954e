import { notFound } from 'next/navigation';

/** Any path nobody else answers: the not-found page inside the shell, in the reader's language. */
export default function Rest() {
  notFound();
}
