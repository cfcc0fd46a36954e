import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { exerciseOr404 } from '#server/catalog.ts';
import { Problem } from '#server/problem.ts';

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ slug: string }>;
}

/** Looks before the loading page is sent: after that the status could no longer be 404. */
export default async function ExerciseLayout({ children, params }: Props) {
  try {
    exerciseOr404((await params).slug);
  } catch (error) {
    if (error instanceof Problem) notFound();
    throw error;
  }
  return children;
}
