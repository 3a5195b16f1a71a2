import { Suspense } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { fetchAhead, later } from '#renderer/views/shell/later.tsx';
import { settled } from './kit/settled.ts';

afterEach(cleanup);

const aView = () => later(() => Promise.resolve({ Body: () => <p>the view</p> }), 'Body');
const draw = (View: ReturnType<typeof aView>) =>
  render(
    <Suspense fallback="on its way">
      <View />
    </Suspense>,
  );

it('draws at once what has been fetched ahead', async () => {
  const View = aView();
  fetchAhead();
  await settled();
  const { container } = draw(View);
  expect(container.textContent).toBe('the view');
});

it('waits for what has not', async () => {
  const { container } = draw(aView());
  expect(container.textContent).toBe('on its way');
  expect(await screen.findByText('the view')).toBeTruthy();
});
