import { expect, it } from "vitest";
import { count, groupNik, groupPhone, size } from "./numbers";

it.each([
  ["small", count(16), "16"],
  ["thousands", count(20000), "20.000"],
  ["millions", count(1080000), "1.080.000"],
  ["kilobytes", size(51200), "50,0 kB"],
  ["megabytes", size(4404019), "4,2 MB"],
  ["a NIK in 6-6-4", groupNik("3375017105999002"), "337501 710599 9002"],
  ["fifteen digits are no NIK", groupNik("337501710599900"), "337501710599900"],
  ["lost digits stay as written", groupNik("3,37501E+15"), "3,37501E+15"],
  ["a phone", groupPhone("081200001234"), "0812 0000 1234"],
  ["a phone with letters", groupPhone("0812-rumah"), "0812-rumah"],
])("%s", (_, said, expected) => expect(said).toBe(expected));
