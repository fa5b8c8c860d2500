#include "drivers/printer/escpos_encode.h"
#include "drivers/printer/printer_dialogue.h"

#include <gtest/gtest.h>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using Result = PrintOutcome::Result;

const Bytes job{'s', 'l', 'i', 'p'};

/// Plays a printer by hand: what the dialogue wants to send is read with sent(), what the printer
/// says is given with hear().
class DialogueTest : public testing::Test {
protected:
    static PrinterModel model() {
        PrinterModel model;
        model.status_queries = {1, 4};
        model.completion = Completion::process_id;
        return model;
    }

    void start(const PrinterModel& printer, LinkNature link = {}) {
        nature = link;
        dialogue.emplace(printer, nature);
        dialogue->connected(nature, now);
    }

    /// All that is to be sent, as taken by the link.
    std::string sent() {
        const auto output = dialogue->output();
        std::string text(output.begin(), output.end());
        dialogue->written(text.size(), now);
        return text;
    }

    void hear(const std::string& text) {
        const Bytes bytes(text.begin(), text.end());
        dialogue->received(bytes, now);
    }

    /// Answers the two status questions.
    void answer_status(char printer, char paper) {
        EXPECT_EQ(sent(), "\x10\x04\x01");
        hear({printer});
        EXPECT_EQ(sent(), "\x10\x04\x04");
        hear({paper});
    }

    void pass(std::chrono::milliseconds time) {
        const auto end = now + time;
        while (dialogue->deadline() <= end) {
            now = std::max(now, dialogue->deadline());
            dialogue->tick(now);
        }
        now = end;
    }

    /// The slip went out whole; returns the process id asked for.
    std::string send_slip() {
        const auto text = sent();
        EXPECT_EQ(text.substr(0, 4), "slip");
        EXPECT_TRUE(dialogue->wants_end());
        dialogue->ended({}, now);
        return text.substr(text.size() - 4);
    }

    std::string proof(const std::string& id) {
        return std::string("\x37\x22") + id + std::string(1, '\0');
    }

    void expect_outcome(Result result, const std::string& detail) {
        const auto outcome = dialogue->take_outcome();
        ASSERT_TRUE(outcome.has_value());
        EXPECT_EQ(*outcome, (PrintOutcome{result, detail}));
        EXPECT_FALSE(dialogue->busy());
    }

    /// A printer that may sit in the middle of a slip is freed, and nothing is sent by itself.
    void expect_recovery_before_the_next() {
        dialogue->connected(nature, now);
        dialogue->take_outcome();
        EXPECT_EQ(sent(), "") << "nothing is sent again by itself";
        dialogue->print(job, 500ms, now);
        answer_status(0x12, 0x12);
        const auto recovery = encode_recovery(model());
        EXPECT_EQ(sent().substr(0, recovery.size() + 4),
                  std::string(recovery.begin(), recovery.end()) + "slip");
    }

    PrinterDialogue::Time now = PrinterDialogue::Time() + 1h;
    LinkNature nature;
    std::optional<PrinterDialogue> dialogue;
};

TEST_F(DialogueTest, StatusSlipProofStatus) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    const auto id = send_slip();
    EXPECT_FALSE(dialogue->take_outcome());
    hear(proof(id));
    answer_status(0x12, 0x1E);
    expect_outcome(Result::printed, "");
    EXPECT_EQ(dialogue->status().paper, Paper::near_end);
}

TEST_F(DialogueTest, AProofOfAnotherSlipProvesNothing) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    send_slip();
    hear(proof("zzzz"));
    EXPECT_FALSE(dialogue->take_outcome());
    EXPECT_TRUE(dialogue->busy());
}

TEST_F(DialogueTest, NoPaperBeforeTheFirstByteFails) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x1A, 0x7E);
    expect_outcome(Result::failed, "paper_out");
    EXPECT_EQ(sent(), "") << "and no byte of the slip went out";
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    EXPECT_EQ(sent().substr(0, 4), "slip") << "the next one is asked anew";
}

TEST_F(DialogueTest, SilenceIsNotPaperOut) {
    start(model());
    dialogue->print(job, 500ms, now);
    sent();
    pass(1s);
    expect_outcome(Result::failed, "no_answer");
    EXPECT_TRUE(dialogue->wants_new_link());
    EXPECT_EQ(dialogue->status().paper, Paper::unknown);
    EXPECT_EQ(dialogue->status().online, Answer::no);
}

TEST_F(DialogueTest, WithoutALinkASlipFailsAtOnce) {
    start(model());
    dialogue->disconnected("gone", now);
    dialogue->print(job, 500ms, now);
    expect_outcome(Result::failed, "unreachable");
}

TEST_F(DialogueTest, ASlipAskedForDuringAPollUsesItsAnswers) {
    start(model());
    dialogue->ask(now);
    EXPECT_EQ(sent(), "\x10\x04\x01");
    dialogue->print(job, 500ms, now);
    hear("\x12");
    EXPECT_EQ(sent(), "\x10\x04\x04");
    hear("\x12");
    EXPECT_EQ(sent().substr(0, 4), "slip");
}

TEST_F(DialogueTest, LostInTheMiddleIsUnknownAndFreesThePrinterNextTime) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    dialogue->written(2, now);
    dialogue->disconnected("gone", now);
    expect_outcome(Result::unknown, "gone");
    expect_recovery_before_the_next();
}

TEST_F(DialogueTest, LostBeforeTheCountWasToldFreesThePrinterNextTime) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    dialogue->handed_over();
    dialogue->disconnected("gone", now);
    ASSERT_TRUE(dialogue->waits_for_count());
    dialogue->written(2, now);
    expect_outcome(Result::unknown, "gone");
    expect_recovery_before_the_next();
}

TEST_F(DialogueTest, ACountThatNobodyToldFreesThePrinterNextTime) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    dialogue->handed_over();
    dialogue->disconnected("gone", now);
    expect_recovery_before_the_next();
}

TEST_F(DialogueTest, LostBeforeTheFirstByteFails) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    dialogue->disconnected("gone", now);
    expect_outcome(Result::failed, "gone");
    dialogue->connected(nature, now);
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    EXPECT_EQ(sent().substr(0, 4), "slip") << "nothing to recover from";
}

TEST_F(DialogueTest, LostWhileWaitingForProofIsUnknown) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    send_slip();
    dialogue->disconnected("gone", now);
    expect_outcome(Result::unknown, "gone");
    expect_recovery_before_the_next(); // the network may have kept the slip's end
}

TEST_F(DialogueTest, LostAfterTheProofIsPrinted) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    hear(proof(send_slip()));
    dialogue->disconnected("gone", now);
    expect_outcome(Result::printed, "");
}

TEST_F(DialogueTest, WritesInPiecesGoOnWhereTheyStopped) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    std::string all;
    while (!dialogue->output().empty()) {
        all.push_back(static_cast<char>(dialogue->output()[0]));
        dialogue->written(1, now);
    }
    EXPECT_EQ(all.substr(0, 4), "slip");
    EXPECT_EQ(all.size(), 4u + 11u);
}

TEST_F(DialogueTest, APrinterThatStopsTakingBytesIsUnknown) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    dialogue->written(1, now);
    pass(7900ms);
    EXPECT_FALSE(dialogue->take_outcome());
    dialogue->written(1, now);
    pass(7900ms);
    EXPECT_FALSE(dialogue->take_outcome()) << "each byte gives new time";
    pass(200ms);
    expect_outcome(Result::unknown, "stopped");
    EXPECT_TRUE(dialogue->wants_new_link());
}

TEST_F(DialogueTest, PaperThatEndsInsideTheSlipIsToldSoon) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    send_slip();
    pass(1s);
    answer_status(0x1A, 0x7E);
    pass(2900ms);
    EXPECT_FALSE(dialogue->take_outcome()) << "it may be a cover that closes again";
    pass(200ms);
    expect_outcome(Result::unknown, "paper_out");
    EXPECT_FALSE(dialogue->wants_new_link());
}

TEST_F(DialogueTest, TroubleThatPassesDoesNoHarm) {
    auto printer = model();
    printer.automatic_status = true;
    start(printer);
    EXPECT_EQ(sent(), "\x1D\x61\x0E");
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    const auto id = send_slip();
    hear(std::string("\x38\x00\x00\x0F", 4));
    pass(900ms);
    hear(std::string("\x10\x00\x00\x0F", 4));
    for (int second = 0; second < 4; ++second) {
        pass(1s);
        answer_status(0x12, 0x12);
    }
    EXPECT_FALSE(dialogue->take_outcome());
    hear(proof(id));
    answer_status(0x12, 0x12);
    expect_outcome(Result::printed, "");
}

TEST_F(DialogueTest, NoProofInTimeIsUnknown) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    send_slip();
    pass(8600ms);
    expect_outcome(Result::unknown, "no_proof");
}

TEST_F(DialogueTest, AJamAfterTheProofIsUnknown) {
    auto printer = model();
    printer.status_queries = {3};
    start(printer);
    dialogue->print(job, 500ms, now);
    sent();
    hear("\x12");
    hear(proof(send_slip()));
    EXPECT_EQ(sent(), "\x10\x04\x03");
    hear("\x1A");
    expect_outcome(Result::unknown, "cutter_fault");
}

TEST_F(DialogueTest, GsRAsProof) {
    auto printer = model();
    printer.completion = Completion::gs_r;
    start(printer);
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    EXPECT_EQ(sent(), "slip\x1D\x72\x01");
    dialogue->ended({}, now);
    hear(std::string(1, '\0'));
    answer_status(0x12, 0x12);
    expect_outcome(Result::printed, "");
}

TEST_F(DialogueTest, ACleanStatusAsProof) {
    auto printer = model();
    printer.completion = Completion::status;
    start(printer);
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    EXPECT_EQ(sent(), "slip");
    dialogue->ended({}, now);
    pass(400ms);
    EXPECT_EQ(sent(), "") << "it is still printing";
    pass(200ms);
    answer_status(0x12, 0x12);
    expect_outcome(Result::printed, "");
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    sent();
    dialogue->ended({}, now);
    pass(600ms);
    answer_status(0x1A, 0x7E);
    expect_outcome(Result::unknown, "paper_out");
}

TEST_F(DialogueTest, AFileIsItsOwnProof) {
    start(model(), {false, true});
    EXPECT_EQ(dialogue->status().online, Answer::yes);
    dialogue->print(job, 500ms, now);
    EXPECT_EQ(sent(), "slip");
    EXPECT_TRUE(dialogue->wants_end());
    dialogue->ended({}, now);
    expect_outcome(Result::printed, "");
}

TEST_F(DialogueTest, AOneWayDeviceLeavesTheFateUnknown) {
    start(model(), {false, false});
    dialogue->print(job, 500ms, now);
    EXPECT_EQ(sent(), "slip");
    dialogue->ended({}, now);
    expect_outcome(Result::unknown, "unconfirmed");
}

TEST_F(DialogueTest, AProofThatComesEarlyCounts) {
    start(model());
    dialogue->print(job, 500ms, now);
    answer_status(0x12, 0x12);
    const auto text = sent();
    hear(proof(text.substr(text.size() - 4)));
    dialogue->ended({}, now);
    answer_status(0x12, 0x12);
    expect_outcome(Result::printed, "");
}

} // namespace
} // namespace motcua::drivers
