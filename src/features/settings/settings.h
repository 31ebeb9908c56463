#pragma once
// What an institution says of itself: its names, its mark, who writes its letters and where to ask. One row for each tenant;
// what it leaves empty comes from the shared directory.

#include <string>
#include <string_view>

#include "base/actor.h"

namespace baeumgil {

struct DirectoryNames {
  std::string name{};       // 하남시
  std::string full_name{};  // 경기도 하남시
  std::string english{};
};

struct Settings {
  DirectoryNames directory{};
  std::string official_name{};      // empty: the directory's
  std::string english_name{};       // empty: the directory's
  std::string address{};            // the block at the foot of letters
  std::string sender_title{};       // 발신명의: 하남시장; empty: the head of the institution
  std::string contact{};            // for the footer of every page
  std::string host_contact{};       // whom a host asks
  std::string mail_sender_name{};   // empty: the installation's own
  Language language{Language::ko};  // of newcomers, until they choose
  bool has_masthead{false};         // only real go.kr sites may say that they are one
  std::string mark_digest{};        // of the picture; empty: none
  std::string mark_type{};
  int version{1};
};

std::string official_name_of(Settings const&);             // on letters
std::string shown_name_of(Settings const&, Language);      // on pages
std::string mark_path_of(InstitutionId, Settings const&);  // empty without a mark

bool may_change_settings(Actor const&);  // administrator

std::string to_json(Settings const&);  // for the log of changes

}  // namespace baeumgil
