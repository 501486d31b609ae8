/** A list of parts in CycloneDX's JSON, as far as it is changed here. */
interface Sbom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
}

/** The same list for the same lockfile: without the number and the time that npm gives each, with the project's name for that of its folder. */
export function makeReproducible(text: string, name: string): string {
  const { serialNumber: _number, ...sbom } = JSON.parse(text) as Sbom;
  const { timestamp: _time, ...metadata } = sbom.metadata;
  return `${JSON.stringify({ ...sbom, metadata: { ...metadata, component: { ...metadata.component, name } } }, null, 2)}\n`;
}
