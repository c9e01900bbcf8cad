/** One value of a list. `grade` says how well the meaning of the code is known, where that is a question. */
export class Word {
  code!: string;
  title!: string;
  grade?: 'CONFIRMED' | 'INFERRED' | 'NOT FOUND';
}

export class WordsDto {
  levels!: Word[];
  batteryTypes!: Word[];
  codeStatuses!: Word[];
  batteryPresences!: Word[];
  safety!: Word[];
  results!: Word[];
  unNumbers!: Word[];
  enterpriseRoles!: Word[];
  qualificationTypes!: Word[];
  districts!: Word[];
  /** 平台表单已知的选项；清单不保证完整，可以填写其他内容 */
  vehicleTypes!: Word[];
  useNatures!: Word[];
  fuelTypes!: Word[];
  processes!: Word[];
}
