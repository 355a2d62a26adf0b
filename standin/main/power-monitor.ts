import { PartEmitter } from '../refuse-unknown.ts';

/** A machine on mains power with somebody at it. Specs emit 'lock-screen', 'suspend' and the like themselves. */
export class PowerMonitor extends PartEmitter {
  readonly onBatteryPower = false;

  constructor() {
    super('powerMonitor');
  }
  getSystemIdleState(): 'active' {
    return 'active';
  }
  getSystemIdleTime(): number {
    return 0;
  }
  isOnBatteryPower(): boolean {
    return false;
  }
}

export const powerMonitor = new PowerMonitor();
