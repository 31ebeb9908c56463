#include "features/adoptions/decision_memory.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

TEST(same_subject, is_one_name_within_the_other_whatever_the_spaces) {
  EXPECT_TRUE(is_same_subject("하남시 주차장 조례", "하남시주차장조례"));
  EXPECT_TRUE(is_same_subject("주차장 조례", "하남시 주차장 조례"));
  EXPECT_TRUE(is_same_subject("하남시 주차장 조례 시행규칙", "주차장 조례"));
  EXPECT_FALSE(is_same_subject("조례", "하남시 주차장 조례")) << "a word that names no ordinance wakes nothing";
  EXPECT_FALSE(is_same_subject("하남시 공원 조례", "하남시 주차장 조례"));
  EXPECT_FALSE(is_same_subject("", "하남시 주차장 조례"));
}

TEST(likeness, counts_the_syllable_pairs_two_titles_share) {
  EXPECT_DOUBLE_EQ(likeness("바닥 신호등", "바닥신호등"), 1.0);
  EXPECT_DOUBLE_EQ(likeness("바닥신호등", "나눔냉장고"), 0.0);
  EXPECT_DOUBLE_EQ(likeness("", ""), 0.0);
  EXPECT_DOUBLE_EQ(likeness("가나다", "나다라"), 0.5);  // 나다 of 가나·나다 and 나다·다라
}

TEST(same_policy, is_the_same_case_or_nearly_the_same_title) {
  auto const one = PolicyTrace{CaseId::make(), IssueId::make(), "학교 앞 바닥 신호등 설치"};
  auto same_case = one;
  same_case.title = "전혀 다른 이름";
  EXPECT_TRUE(is_same_policy(one, same_case));
  EXPECT_TRUE(is_same_policy(one, {CaseId::make(), IssueId::make(), "학교 앞 바닥신호등 설치"}));
  auto const looser = PolicyTrace{CaseId::make(), one.issue, "학교 앞 바닥 신호등과 대기 공간"};
  EXPECT_TRUE(is_same_policy(one, looser)) << "for the same issue a looser likeness is enough";
  EXPECT_FALSE(is_same_policy(one, {CaseId::make(), IssueId::make(), looser.title}));
  EXPECT_FALSE(is_same_policy(one, {CaseId::make(), one.issue, "야간 소아진료 협약"}));
}

}  // namespace
}  // namespace baeumgil
