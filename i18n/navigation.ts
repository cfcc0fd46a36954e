import { createNavigation } from 'next-intl/navigation';
import { routing } from '#i18n/routing.ts';

/** Use these instead of next/link and next/navigation: they add the locale to every path. */
export const { Link, redirect, usePathname, useRouter } = createNavigation(routing);
