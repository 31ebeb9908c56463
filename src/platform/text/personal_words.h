#pragma once
// The words personal data are told by: surnames, words for people before and after a name, and everyday words that look like names.
// Data of the trade, to be read and added to; how they are used stands in personal_data.cpp.

#include <array>
#include <string_view>

namespace baeumgil::personal_words {

// 2015 census: these are the names of nearly everybody. Each is one syllable.
inline constexpr auto kSurnames =
    std::string_view{"김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염추"};
// Rarer ones, which also begin many everyday words: a name only with a title, or after "담당자:".
inline constexpr auto kRareSurnames = std::string_view{"도나석소설여은길마표명반왕금옥인어예맹탁육계제사선독동위연봉편용"};
// Two syllables long: the whole name has three or four.
inline constexpr auto kLongSurnames = std::array<std::string_view, 6>{"남궁", "황보", "제갈", "사공", "선우", "독고"};
// Surnames whose names of two syllables are told by any title; the others need 씨 or 님 after them.
inline constexpr auto kShortNameSurnames = std::string_view{"김박최강윤임한오권황송류홍배백허"};

// Words for people that follow a name.
inline constexpr auto kAfterName = std::array<std::string_view, 60>{
    "씨",   "님",   "대표", "부장", "차장",   "과장",   "팀장",   "계장",   "국장",     "실장",   "소장",     "센터장",
    "회장", "사장", "교수", "박사", "주무관", "사무관", "서기관", "선생",   "변호사",   "통장",   "이장",     "반장",
    "동장", "면장", "읍장", "관장", "단장",   "처장",   "원장",   "교장",   "교감",     "본부장", "위원",     "의원",
    "대리", "주임", "기자", "학생", "연구원", "연구사", "지도사", "할머니", "할아버지", "어르신", "아주머니", "아저씨",
    "간사", "강사", "작가", "목사", "스님",   "코치",   "간호사", "복지사", "해설사",   "활동가", "매니저",   "조합장"};
// Such a word goes on as another one with these: 위원회, 이장단, 대표성, 기자재, 교수법, 대리점, 학생증, 씨앗, 씨름.
inline constexpr auto kNotAfterTitle = std::string_view{"회단성적진법점재증앗름급제직력권"};

// Words that stand before one: "담당자: 김가상", "면담자 김가상".
inline constexpr auto kBeforeName = std::array<std::string_view, 12>{"담당자", "담당",   "면담자", "대표자", "대표",   "성명",
                                                                     "이름",   "민원인", "주민",   "작성자", "책임자", "주무관"};

// No given name ends so: particles and endings (주민의, 지정된, 참여하는), offices and places (도시과, 인사팀, 이사회, 안산시).
inline constexpr auto kNeverLast = std::string_view{"의을를는에와된든던할했들적이가과팀실청처단회직시군위여및등"};
// "추천한 위원" is no name, "김요한 위원" is one.
inline constexpr auto kGivenNamesInHan = std::array<std::string_view, 4>{"요한", "지한", "태한", "승한"};

// Three syllables that begin like a name, or begin a longer word that goes on like a title: 소방본부장, 임업기계장비.
inline constexpr auto kNoNames = std::array<std::string_view, 100>{
    "공무원", "이사장", "주무관", "전문가", "연구원", "임직원", "조사관", "위원장", "기관장", "이용자", "정책관", "전담자", "주민들",
    "이장단", "조합원", "조합장", "신청자", "신청인", "임차인", "임대인", "지원자", "구매자", "유권자", "노동자", "방문자", "진행자",
    "조력자", "연구자", "전임자", "선임자", "소비자", "인솔자", "여행자", "지역구", "민간인", "장애인", "신입생", "유학생", "유치원",
    "한의원", "연수원", "신문사", "방송사", "여행사", "주간지", "도서관", "소방서", "소방관", "도우미", "나머지", "여러분", "어려운",
    "마지막", "금년도", "여러명", "주민은", "구민은", "도민은", "마케팅", "사무국", "사업소", "위원은", "예술인", "은행원", "여직원",
    "도의원", "인쇄소", "마포구", "금천구", "은평구", "강남구", "강동구", "강북구", "강서구", "노원구", "성북구", "서초구", "구로구",
    "송파구", "양천구", "소모임", "소통방", "인식도", "반대로", "추천은", "추천일", "추천을", "계획만", "원어민", "전문대", "조례안",
    "임업기", "소방본", "공동체", "사람은", "사항은", "전까지", "주거용", "서울세", "인천세"};
// Two syllables that begin like a name.
inline constexpr auto kNoShortNames = std::array<std::string_view, 64>{
    "고객", "주민", "구민", "도민", "이웃", "손님", "선생", "이장", "반장", "조장", "원장", "김포", "김해", "김천", "김제", "김치",
    "박물", "박람", "최초", "최고", "최근", "최종", "최대", "최소", "강남", "강동", "강북", "강서", "강릉", "강원", "강진", "강화",
    "임시", "임명", "임원", "임기", "임용", "한국", "한강", "한편", "한번", "오전", "오후", "오늘", "오산", "권역", "권한", "송파",
    "송도", "홍보", "홍성", "홍천", "배우", "배정", "배치", "백신", "허가", "허용", "황토", "윤리", "임대", "공무", "정책", "담당"};

// How a mail address is written so that no program reads it.
inline constexpr auto kAtSigns = std::array<std::string_view, 9>{"@", "＠", "(at)", "[at]", "{at}", "(AT)", "[AT]", "(골뱅이)", "[골뱅이]"};
// What covers figures already: 900101-1******.
inline constexpr auto kHidingMarks = std::array<std::string_view, 6>{"*", "＊", "●", "○", "X", "x"};
inline constexpr auto kAreaCodes = std::array<std::string_view, 18>{"02",  "031", "032", "033", "041", "042", "043", "044", "051",
                                                                    "052", "053", "054", "055", "061", "062", "063", "064", "070"};
// 자동차등록번호판: of people, of hire and trade, and of the services (국방부, 합참, 육군, 해군, 공군).
inline constexpr auto kPlateSyllables =
    std::string_view{"가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주하허호배바사아자국합육해공"};

}  // namespace baeumgil::personal_words
