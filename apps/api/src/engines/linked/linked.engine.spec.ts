import { describeEngine } from '../engine.contract.js';
import { linkedSubject, stopLinked } from './linked.contract.js';

describeEngine('linked', linkedSubject);

afterAll(stopLinked);
