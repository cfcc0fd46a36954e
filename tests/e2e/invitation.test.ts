import { expect, inject, test } from 'vitest';
import { newDevice } from '#tests/e2e/device.ts';
import { register, somebody } from '#tests/e2e/people.ts';
import { press } from '#tests/e2e/tab.ts';
import { texts } from '#tests/e2e/texts.ts';

test('the printed link makes one person the administrator, once', async () => {
  const { adminLink } = inject('app');
  const [first, second] = [await newDevice({ locale: 'en-GB' }), await newDevice({ locale: 'zh-CN' })];
  const [en, zh] = [texts('en'), texts('zh')];
  const person = somebody('Karen Spärck Jones');

  await first.page.goto(adminLink);
  await first.page.getByText(en('Invitation.offer', { role: en('Invitation.roles.admin') })).waitFor();
  await press(first.page.getByRole('link', { name: en('Invitation.register'), exact: true }));
  await register(first.page, 'en', person);
  const take = en('Invitation.take', { name: person.name, role: en('Invitation.roles.admin') });
  await press(first.page.getByRole('button', { name: take, exact: true }));
  await first.page.getByRole('heading', { name: en('Account.title') }).waitFor();
  const role = first.page.getByRole('definition').filter({ hasText: en('Account.roles.admin') });
  await role.waitFor();

  await second.page.goto('/zh/register');
  await register(second.page, 'zh', somebody('王小明'));
  await second.page.goto(adminLink);
  await second.page.getByText(zh('Invitation.used')).waitFor();
  expect(await second.page.getByRole('main').getByRole('button').count()).toBe(0);
  await second.page.goto('/zh/account');
  await second.page
    .getByRole('definition')
    .filter({ hasText: zh('Account.roles.learner') })
    .waitFor();
  await first.page.reload();
  await role.waitFor();
});

test('a link that was never given out gives no role', async () => {
  const { page } = await newDevice();
  await page.goto(`/en/invitation/${'x'.repeat(43)}`);
  await page.getByText(texts('en')('Invitation.used')).waitFor();
});
