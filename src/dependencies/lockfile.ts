/** A package as `package-lock.json` has it, as far as it is used here. */
export interface LockedPackage {
  version?: string;
  license?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

/** `package-lock.json`, version 3: packages by the folder that they are installed in; the project itself at `''`. */
export interface Lockfile {
  name: string;
  packages: Record<string, LockedPackage>;
}

/** Name of the package that is installed in a folder: `node_modules/a/node_modules/@b/c` is `@b/c`. */
export const nameOf = (folder: string): string => folder.replace(/^.*node_modules\//, '');
