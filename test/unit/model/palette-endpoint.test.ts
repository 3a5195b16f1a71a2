import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameEndpoint, readEndpoint } from '#shared/model/palette-endpoint.ts';
import { explain } from '#shared/contract/sentences/index.ts';

const junk = fc.constantFrom(...Array.from('aZ9.:/\\@?#[]-_% \n\u200b\u0000é'));

const read = (typed: string): string => {
  const result = readEndpoint(typed);
  return 'ok' in result ? result.ok : result.error.code;
};

describe('the endpoint of Palette, as typed', () => {
  it.each([
    ['api.spectrocloud.com', 'api.spectrocloud.com'],
    ['  API.SpectroCloud.com\n', 'api.spectrocloud.com'],
    ['palette.site.example:8443', 'palette.site.example:8443'],
    ['10.10.0.5:0443', '10.10.0.5:443'],
    ['[fd00::5]:443', '[fd00::5]:443'],
    ['[fd00::5]', '[fd00::5]'],
    ['palette', 'palette'],
    ['', 'endpoint-empty'],
    [' \t ', 'endpoint-empty'],
    ['https://api.spectrocloud.com/', 'endpoint-scheme'],
    ['http://api.spectrocloud.com', 'endpoint-scheme'],
    ['api.spectrocloud.com/v1/health', 'endpoint-path'],
    ['api.spectrocloud.com?x', 'endpoint-path'],
    ['crew:secret@palette.example', 'endpoint-path'],
    ['api spectrocloud.com', 'endpoint-spaces'],
    ['api.spectro\u200bcloud.com', 'endpoint-unprintable'],
    ['api.spectro\u0000cloud.com', 'endpoint-unprintable'],
    ['palette.example:', 'endpoint-port'],
    ['palette.example:0', 'endpoint-port'],
    ['palette.example:70000', 'endpoint-port'],
    ['palette.example:https', 'endpoint-port'],
    ['fd00::5', 'endpoint-invalid'],
    ['-palette', 'endpoint-invalid'],
    ['palette..example', 'endpoint-invalid'],
    ['ünicode.example', 'endpoint-invalid'],
    ['a'.repeat(300), 'endpoint-invalid'],
  ])('%j is %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it('offers what is left of a pasted address, and never repeats the login in it', () => {
    const offered = (typed: string) => {
      const result = readEndpoint(typed);
      return 'error' in result ? result.error.params : null;
    };
    expect(offered('https://API.spectrocloud.com/')).toMatchObject({ clean: 'api.spectrocloud.com' });
    expect(offered('palette.example:8443/projects?x=1#y')).toMatchObject({ clean: 'palette.example:8443' });
    expect(offered('https://')).toMatchObject({ clean: null });
    const login = offered('https://crew:secret@palette.example/login');
    expect(login).toEqual({ endpoint: 'https://…@palette.example/login', clean: 'palette.example' });
    // Passwords hold what URLs would escape; where the login ends and the address begins is a guess then.
    expect(offered('https://crew:12/secret@palette.example/login')).toEqual({
      endpoint: 'https://…@palette.example/login',
      clean: null,
    });
    expect(offered('crew:12?se@cret@palette.example')).toEqual({
      endpoint: '…@palette.example',
      clean: null,
    });
    expect(offered('crew:se cret@palette.example')).toEqual({ endpoint: '…@palette.example' });
    const told = readEndpoint('https://palette.example/');
    expect('error' in told && explain(told.error).next).toMatch(/: palette\.example\.$/);
  });

  it('takes nothing that has a scheme, a path or a blank, whatever is typed; what it takes, it takes again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: junk }),
        fc.constantFrom('', 'https://', 'palette.example'),
        (end, start) => {
          const result = readEndpoint(start + end);
          if ('error' in result) return explain(result.error).what !== '';
          return /^[^\s/?#@\\]+$/.test(result.ok) && read(result.ok) === result.ok;
        },
      ),
    );
  });

  it('is the same however an agent repeats it', () => {
    expect(isSameEndpoint('api.spectrocloud.com', 'https://API.spectrocloud.com:443/')).toBe(true);
    expect(isSameEndpoint('palette.example:8443', 'palette.example')).toBe(false);
  });
});
