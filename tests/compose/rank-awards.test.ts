import { describe, expect, it } from 'vitest';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { authorityRank, formRank } from '../../src/compose/awards/rank-awards.ts';

const ranks = loadRanks();
const levelOf = (authority: string): string => ranks.levels[authorityRank(authority, ranks)] ?? 'unknown';

describe('the rank of an authority', () => {
  it.each([
    ['Chủ tịch nước', 'president'],
    ['Uỷ ban Thường vụ Quốc hội', 'assembly'],
    ['Chính phủ', 'government'],
    ['Thủ tướng Chính phủ', 'premier'],
    ['Chủ tịch nước Cộng hòa Dân chủ Nhân dân Lào', 'abroad'],
    ['Bộ Y tế Hungary', 'abroad'],
    ['Bộ Tư pháp', 'ministry'],
    ['Bộ trưởng Bộ Y tế', 'ministry'],
    ['Thống đốc Ngân hàng Nhà nước', 'ministry'],
    ['Phó Tổng Giám đốc Bảo hiểm xã hội Việt Nam', 'ministry'],
    ['Ban Tuyên giáo Trung ương', 'party'],
    ['T.Ư Đoàn TNCS HCM', 'front'],
    ['Hội Nông dân Việt Nam', 'front'],
    ['Tổng cục Quản lý thị trường', 'force'],
    ['Bộ Tư lệnh Quân khu 4', 'force'],
    ['UBND tỉnh Cà Mau', 'province'],
    ['Bộ Chỉ huy quân sự tỉnh Long An', 'province'],
    ['Sở Y tế', 'province'],
    ['Chủ tịch UBND TP. Hồ Chí Minh', 'province'],
    ['UBND thành phố', 'province'],
    ['UBND TP.Vinh', 'district'],
    ['CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN CON CUÔNG', 'district'],
    ['UBND thị xã Cửa Lò', 'district'],
    ['UBND xã Tân Lập', 'commune'],
    ['Uỷ ban Mặt trận Tổ quốc phường Phú Hoà', 'commune'],
    ['Trung đoàn trưởng Trung đoàn 4', 'unit'],
    ['Chi cục Thuế', 'unit'],
    ['Trường THCS xã Hòa Lạc', 'institution'],
    ['Ban Giám đốc hợp tác xã', 'institution'],
    ['Các cấp, các ngành', 'unknown'],
  ])('of %s is %s', (authority, level) => {
    expect(levelOf(authority)).toBe(level);
  });

  it('that is not stated comes after every other', () => {
    expect(authorityRank(null, ranks)).toBeGreaterThan(authorityRank('Các cấp', ranks));
  });

  it('is refused where a rule names a level that there is not', () => {
    const broken = { ...ranks, rules: [{ level: 'tỉnh', has: ['tỉnh'] }] };
    expect(() => authorityRank('UBND tỉnh', broken)).toThrow('tỉnh');
  });
});

describe('the rank of an award', () => {
  it('falls from the orders of the State to the certificate of a commune', () => {
    const falling = [
      'Huân chương Sao vàng',
      'Huân chương Lao động hạng Nhất',
      'huân chương lao động hạng II',
      'Huân chương Lao động hạng Ba',
      'Huy chương Hữu nghị',
      'danh hiệu “Anh hùng Lao động”',
      'Cờ thi đua của Chính phủ',
      'Cờ thi đua',
      'kỷ niệm chương Vì sự nghiệp y tế',
      'Bằng khen',
      'Chiến sĩ thi đua cơ sở',
      'giấy khen',
      'thẻ vàng',
    ];
    const found = falling.map(award => formRank(award, ranks));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(new Set(found).size).toBe(found.length);
  });
});
