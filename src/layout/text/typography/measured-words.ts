/** Units of measure, of time and of money that stand behind a number, and the words that multiply it. */
export const UNITS: ReadonlySet<string> = new Set(
  (
    'mg g gam kg tạ tấn yến mm cm dm m km mét km/h km² m² m2 m³ m3 ha hecta sào mẫu ml lít l % ‰ °C °F độ W kW kWh MW V ' +
    'GB MB TB đồng đ VNĐ VND USD EUR đô euro triệu tỷ tỉ nghìn ngàn vạn tuổi giây phút giờ ngày tuần tháng quý năm điểm đồng/kg ' +
    'tấn/ha tạ/ha kg/ha m/s'
  ).split(' '),
);

/** The units that multiply: what they count follows them. */
export const MULTIPLIERS: ReadonlySet<string> = new Set(['triệu', 'tỷ', 'tỉ', 'nghìn', 'ngàn', 'vạn']);

/** What is counted, and how it is counted out; of several syllables, all that stay together. */
const NOUNS = (
  'tập thể|cá nhân|đồng chí|hộ gia đình|hộ dân|hộ nghèo|hộ|gia đình|đơn vị|người|lượt người|lượt|học sinh|sinh viên|giáo viên|cán bộ|công nhân|chiến sĩ|chiến sỹ|đảng viên|hội viên|đoàn viên|đại biểu|thành viên|nghệ sĩ|' +
  'bác sĩ|nông dân|phụ nữ|thanh niên|trẻ em|em|cháu|cụ|bạn|vận động viên|xã|phường|huyện|tỉnh|thôn|bản|làng|ấp|trường|lớp|doanh nghiệp|hợp tác xã|công ty|cơ quan|cơ sở|chi bộ|chi hội|chi đoàn|tổ|đội|nhóm|' +
  'bằng khen|giấy khen|huân chương|huy chương|cờ|danh hiệu|giải thưởng|giải|suất quà|suất|phần quà|học bổng|quà|căn nhà|căn|ngôi nhà|ngôi|chiếc|cái|con|cây|quyển|cuốn|bộ|tờ|bài|tác phẩm|công trình|dự án|đề tài|' +
  'sáng kiến|mô hình|phong trào|tiêu chí|nhiệm vụ|điểm|trang|ca|trường hợp|lần|đợt|vụ|máy tính|máy in|máy|xe|thuyền|tàu|tiết mục|gian hàng|sản phẩm|khẩu|đơn vị máu'
).split('|');

const BY_FIRST = new Map<string, string[][]>();
for (const noun of NOUNS) {
  const [first = '', ...rest] = noun.split(' ');
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), rest].sort((a, b) => b.length - a.length),
  );
}

/** The ways in which a noun that begins with this syllable goes on, the longest first; undefined: no noun does. */
export function nounsFrom(first: string): readonly (readonly string[])[] | undefined {
  return BY_FIRST.get(first);
}
