import { expect, it } from 'vitest';
import { addressWarnings } from '#shared/model/warnings.ts';
import { reads } from '#test/kit/core-on-site.ts';
import { record } from '#test/kit/host-record.ts';

it('a machine that answers at two addresses is told with both, and how to link it', () => {
  const both = record({ addresses: ['10.0.0.1', '10.0.1.1'] });
  expect(addressWarnings(both).map(reads)).toEqual([
    expect.stringMatching(
      /^two-addresses: .* answers at 10\.0\.0\.1, 10\.0\.1\.1\..*Link by the address in the network/,
    ),
  ]);
  expect(addressWarnings(record())).toEqual([]);
});
