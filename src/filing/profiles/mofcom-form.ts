import type { Profile, ProfileField } from '../profile';
import type { SourceKey } from '../sources';
import { COMMERCE_SYSTEM } from './platforms';

/**
 * 商务部系统“新建车辆”: the fields of the entry form that name no person, in the order of the page, then those of the
 * scrap certificate. Which of them the page insists on is not known. For copying into the page: no public import is known.
 */
export const mofcomForm: Profile = {
  code: 'mofcom-form',
  platform: COMMERCE_SYSTEM,
  version: '2018-page',
  stage: { zh: '新建车辆与回收证明', en: 'new vehicle and scrap certificate' },
  direction: 'other',
  grade: 'INFERRED',
  note: {
    zh: '字段取自约2017至2018年的录入页面和一地2026年的回收证明样式，现行页面须核对。车主、经办人的姓名、证件号、电话、地址、邮编等涉及个人的栏目（表单第1至8项）不在台账登记，也不在本文件中，请在系统页面上直接填写。页面的必填项未见。没有公开的导入接口，本文件用于对照录入。',
    en: 'Fields as seen on the entry page of about 2017–2018 and on one local certificate of 2026; check them against the present page. Columns that name a person (rows 1–8 of the form) are not recorded in the ledger and left out: fill them in on the page. Which fields the page insists on was not seen. No public import is known; this file is for copying.',
  },
  source: '商务部业务系统统一平台（汽车流通信息管理）录入页面；《报废机动车回收证明》样式',
  fields: [
    field('车辆类型', 'car_detail_type_id', 'vehicle.vehicleType'),
    field('使用性质', 'carpropertyid', 'vehicle.useNature'),
    field('是否新能源', 'car_is_new_energy', 'vehicle.isNewEnergy'),
    field('品牌', 'car_brand_type', 'vehicle.brand'),
    field('型号', 'car_model_type', 'vehicle.modelName'),
    field('号牌号码', 'car_licence', 'vehicle.licencePlate', { format: 'code' }),
    field('排量(L)', 'car_displacement', 'vehicle.displacementLitres', { format: 'number' }),
    field('燃料种类', 'car_fuel_type', 'vehicle.fuelType'),
    field('注册登记日期', 'registeredOn', 'vehicle.registeredOn', {
      format: 'date',
      note: '页面为日期控件，字段名未见',
    }),
    field('发动机号', 'car_engine_code', 'vehicle.engineNo', { format: 'code' }),
    field('车架号/VIN', 'car_frame_code', 'vehicle.vin', { format: 'code', required: true }),
    field('车架号确认', 'car_frame_code1', 'vehicle.vin', { format: 'code', required: true, note: '须与车架号一致' }),
    field('总质量(kg)', 'car_total_weight', 'vehicle.totalMassKilograms', { format: 'number' }),
    field('车长(m)', 'car_length', 'vehicle.lengthMetres', { format: 'number' }),
    field('载客人数', 'car_passenger_count', 'vehicle.passengers', { format: 'number' }),
    field('交售日期', 'deliveredOn', 'vehicle.deliveredOn', {
      format: 'date',
      required: true,
      note: '页面为日期控件，字段名未见',
    }),
    field('回收企业名称', 'hsqymc', 'own.name'),
    field('回收证明编号', 'hszmbh', 'vehicle.certificateNo', { format: 'code' }),
    field('交车日期', 'jcsj', 'vehicle.receivedOn', { format: 'date' }),
    field('整备质量(kg)', 'zbzl', 'vehicle.curbMassKilograms', { format: 'number' }),
    field('动力类别', 'ryzl', 'vehicle.powerType'),
    field('动力电池编码', 'dcbmc', 'battery.codes', { format: 'code', note: '燃油车可空' }),
  ],
};

function field(
  title: string,
  wire: string,
  source: SourceKey,
  more: Partial<Pick<ProfileField, 'format' | 'required' | 'note'>> = {},
): ProfileField {
  return { title, wire, source, format: 'text', required: false, grade: 'INFERRED', ...more };
}
