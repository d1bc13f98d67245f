import type { ReadDocument } from '../../pdf/read-document.ts';
import { STANDARD_TYPES } from '../../pdf/structure/roles.ts';
import { atFile, type Found } from '../found.ts';

/** Checkpoint 02: what a document's own types stand for. */
export function* checkRoles({ structure }: ReadDocument): Generator<Found> {
  const { roles, elements } = structure;
  const types = new Set([...roles.direct.keys(), ...elements.map(element => element.type)]);
  for (const type of types) {
    if (STANDARD_TYPES.has(type)) {
      if (roles.direct.has(type)) yield atFile('02-004', `${type} → ${roles.direct.get(type)}`);
    } else if (roles.isCircular(type)) yield atFile('02-003', type);
    else if (roles.standardOf(type) === null) yield atFile('02-001', type);
  }
}
