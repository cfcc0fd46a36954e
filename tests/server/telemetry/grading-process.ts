import { serve } from '#scripts/serve.ts';

// What `npm run start:worker` runs once everything is set up.
await serve({ dev: false });
