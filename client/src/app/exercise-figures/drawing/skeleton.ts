import { closedPath } from './path.js';
import { type Joint } from './pose.js';
import { type Vec } from './vector.js';

/** Where the joints of one figure lie, and every point of its outlines; the pelvis is the origin. */
export class Skeleton {
  private readonly joints = new Map<Joint, Vec>();
  /** For the extent of the picture and for resting on the floor. */
  readonly outline: Vec[] = [];

  mark(joint: Joint, at: Vec): Vec {
    this.joints.set(joint, at);
    return at;
  }

  find(joint: Joint): Vec | undefined {
    return this.joints.get(joint);
  }

  at(joint: Joint): Vec {
    const found = this.joints.get(joint);
    if (!found) throw new RangeError(`this figure has no ${joint}`);
    return found;
  }

  trace(points: readonly Vec[]): string {
    this.outline.push(...points);
    return closedPath(points);
  }
}
