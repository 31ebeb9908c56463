#pragma once
// Where in an HTML document a template stands: an HTML tokenizer that sees only what can matter for what may be inserted.

#include <string>
#include <string_view>

namespace template_compiler {

// How an inserted value must be written at a place.
enum class Insertion { text, attribute, url, url_part };

class HtmlContext {
 public:
  // Reads literal markup and hands it back as it goes into the page: indentation between elements is dropped.
  // `line` grows with each line end. A message is thrown as std::string when the markup itself is not allowed.
  std::string read(std::string_view markup, int& line);

  // A directive stands here: an attribute name just read is over.
  void settle();

  // What an inserted value needs here; throws a message where none may stand. The value counts as part of the attribute.
  Insertion insert();
  // The address of our own asset stands here.
  void insert_asset();

  bool is_element_text() const { return state_ == State::text; }
  bool is_post_form_open() const { return is_post_form_; }
  bool has_form_token() const { return has_form_token_; }
  void set_form_token() { has_form_token_ = true; }

  // Both ends of a block must stand at the same place. Their attribute values may differ; then no URL part may follow.
  bool joins(HtmlContext const& other);
  std::string describe() const;

 private:
  enum class State { text, tag_name, in_tag, attribute_name, after_name, before_value, double_quoted, single_quoted, unquoted };
  enum class Region { ordinary, comment, declaration, raw_text };  // raw_text: up to the end tag of tag_

  void step(char c);
  void step_in_tag(char c);
  void step_in_value(char c);
  void begin_attribute(char c);
  void begin_value(char c);
  void end_attribute();
  void end_tag();
  void begin_element();
  void end_element();
  void check_attribute() const;
  std::size_t read_special(std::string_view rest);
  Insertion insert_in_url();
  bool keeps_spaces() const { return state_ != State::text || pre_depth_ > 0 || region_ != Region::ordinary; }

  State state_{State::text};
  Region region_{Region::ordinary};
  bool is_end_tag_{false};
  bool must_separate_{false};  // a directive ended an attribute name; the next attribute needs a space
  bool has_source_{false};     // the <script> being read has src
  bool is_post_{false};        // the <form> being read has method="post"
  bool is_post_form_{false};   // inside a form that posts
  bool has_form_token_{false};
  bool value_is_open_{false};  // branches left different values in this attribute
  int pre_depth_{0};
  std::string tag_{};
  std::string attribute_{};
  std::string value_{};  // what is known of the attribute's value; an inserted one is kInserted
};

}  // namespace template_compiler
