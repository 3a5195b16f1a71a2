import { readFile, writeFile } from 'node:fs/promises';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Writes a text into the version resource of a Windows executable, where **Properties**, Details shows it as `name`. */
export async function writeVersionText(file: string, name: string, text: string): Promise<void> {
  const exe = NtExecutable.from(await readFile(file));
  const resources = NtExecutableResource.from(exe);
  for (const version of Resource.VersionInfo.fromEntries(resources.entries)) {
    for (const language of version.getAllLanguagesForStringValues())
      version.setStringValues(language, { [name]: text });
    version.outputToResourceEntries(resources.entries);
  }
  resources.outputResource(exe);
  await writeFile(file, Buffer.from(exe.generate()));
}
