//! What is paid and worked, and what it comes to.

use super::*;

#[test]
fn a_full_year_of_full_time_work_gives_the_published_amount() {
    let mut case = case();
    full_time(&mut case, 660_000);
    let findings = case.run(CheckId::Jobbonus);
    assert_eq!(findings.len(), 5);
    assert_eq!(findings[0].subject, Some(Subject::Year(2021)));
    for (number, finding) in (1..).zip(&findings[1..]) {
        assert_eq!(finding.subject, Quarter::new(2021, number).map(Subject::Quarter));
        assert_eq!(finding.outcome, Outcome::Fulfilled);
        assert_eq!(amount(finding, "monthly-wage"), 220_000);
        assert_eq!(amount(finding, "yearly-amount"), 26_857);
        assert_eq!(amount(finding, "quarter-amount"), 6_714);
        assert!(has_note(finding, "by-analogy") && has_note(finding, "parameter-unverified"));
    }
    assert_eq!(findings[0].outcome, Outcome::Fulfilled);
    assert_eq!(amount(&findings[0], "year-sum"), 26_856);
    assert_eq!(amount(&findings[0], "year-total"), 36_856);
}

#[test]
fn half_time_work_at_the_same_wage_gives_half() {
    let mut case = case();
    for (quarter, days) in quarters_of_2021() {
        // 38 hours a week are 7.60 a day.
        let hours = days * 76 / 20;
        let services = [("001", days, Some(hours))];
        let job = Job {
            part_time: true,
            hours: 1900,
            ..Job::of(&quarter, &services, &[("001", 330_000)])
        };
        work(&mut case, job);
    }
    let finding = quarter(&case, 1);
    assert!(*result(&finding, "fraction-by-hours") == Figure::Hundredths(Hundredths(50)));
    assert_eq!(amount(&finding, "quarter-amount"), 3_357);
    assert_eq!(amount(&year(&case), "year-sum"), 13_428);
}

#[test]
fn two_quarters_of_work_give_two_quarters() {
    let mut case = case();
    for (quarter, days) in quarters_of_2021().skip(2) {
        work(
            &mut case,
            Job::of(&quarter, &[("001", days, None)], &[("001", 600_000)]),
        );
    }
    assert_eq!(amount(&quarter(&case, 3), "quarter-amount"), 10_857);
    assert_eq!(quarter(&case, 1).outcome, Outcome::NotFulfilled);
    assert_eq!(amount(&year(&case), "year-sum"), 21_714);
}

#[test]
fn full_time_work_in_a_part_of_the_quarter_is_raised_and_prorated() {
    let mut case = case();
    // 32 of 64 days at 2,200 euro a month; sickness is no work, and a bonus of the year is no pay of the quarter.
    let services = [("001", 3_200, None), ("050", 3_200, None)];
    work(
        &mut case,
        Job::of("20211", &services, &[("001", 330_000), ("002", 200_000)]),
    );
    let finding = quarter(&case, 1);
    assert!(*result(&finding, "fraction-by-days") == Figure::Hundredths(Hundredths(50)));
    assert_eq!(amount(&finding, "quarter-wage"), 330_000);
    assert_eq!(amount(&finding, "quarter-amount"), 3_357);
}

#[test]
fn the_wages_of_several_employers_are_added_before_the_scale() {
    let mut case = case();
    let half = |employer| Job {
        employer,
        part_time: true,
        hours: 1900,
        ..Job::of("20211", &[("001", 6_400, Some(24_320))], &[("001", 330_000)])
    };
    work(&mut case, half(bakery()));
    work(&mut case, half(sister()));
    let finding = quarter(&case, 1);
    assert!(*result(&finding, "fraction") == Figure::Hundredths(Hundredths(100)));
    assert_eq!(amount(&finding, "quarter-amount"), 6_714);
    // A job beside a full-time one raises the wage and not the fraction.
    work(
        &mut case,
        Job {
            employer: sister(),
            ..Job::of("20212", &[("001", 6_500, None)], &[("001", 660_000)])
        },
    );
    work(
        &mut case,
        Job {
            ..Job::of("20212", &[("001", 1_300, None)], &[("001", 120_000)])
        },
    );
    let finding = quarter(&case, 2);
    assert_eq!(amount(&finding, "monthly-wage"), 260_000);
    assert_eq!(finding.outcome, Outcome::NotFulfilled);
}

#[test]
fn of_a_corrected_declaration_the_last_version_counts_and_of_a_cancelled_one_none() {
    let mut case = case();
    work(
        &mut case,
        Job::of("20211", &[("001", 6_400, None)], &[("001", 900_000)]),
    );
    let corrected = Job {
        version: (2, "MODIFICATION"),
        ..Job::of("20211", &[("001", 6_400, None)], &[("001", 660_000)])
    };
    work(&mut case, corrected);
    work(
        &mut case,
        Job::of("20212", &[("001", 6_500, None)], &[("001", 660_000)]),
    );
    work(
        &mut case,
        Job {
            version: (2, "CANCELLATION"),
            ..Job::of("20212", &[], &[])
        },
    );
    assert_eq!(amount(&quarter(&case, 1), "quarter-amount"), 6_714);
    let cancelled = quarter(&case, 2);
    assert_eq!(cancelled.outcome, Outcome::NotFulfilled);
    assert!(*result(&cancelled, "work-that-counts") == Figure::Count(0));
}

#[test]
fn students_flexi_jobs_and_occasional_work_are_left_out() {
    for excluded in ["840", "841", "050", "450", "486", "496", "010", "011"] {
        let mut case = case();
        let job = Job {
            code: excluded,
            ..Job::of("20211", &[("001", 6_400, None)], &[("001", 600_000)])
        };
        work(&mut case, job);
        let finding = quarter(&case, 1);
        assert_eq!(finding.outcome, Outcome::NotFulfilled, "{excluded}");
        assert!(has_note(&finding, "excluded-work"));
    }
}

#[test]
fn the_bounds_of_2022_change_in_the_middle_of_the_year() {
    let mut case = case();
    case.facts.reference_year = Some(2022);
    for (quarter, days) in [("20221", 6_400), ("20223", 6_600)] {
        work(&mut case, Job::of(quarter, &[("001", days, None)], &[("001", 840_000)]));
    }
    assert_eq!(quarter(&case, 1).outcome, Outcome::NotFulfilled);
    // 600 − (2,800 − 1,950) × 550 ÷ 950 = 107.89; a quarter of it is 26.97.
    assert_eq!(amount(&quarter(&case, 3), "quarter-amount"), 2_697);
    assert!(has_note(&year(&case), "least-payable-unknown"));
    assert_eq!(amount(&year(&case), "year-total"), 7_697);
}

#[test]
fn a_year_without_bounds_cannot_be_decided() {
    let mut case = case();
    case.facts.reference_year = Some(2025);
    work(
        &mut case,
        Job::of("20251", &[("001", 6_400, None)], &[("001", 660_000)]),
    );
    let missing = Why::ParameterMissing("jobbonus-lower-bound".into(), day("2025-01-01"));
    assert_eq!(quarter(&case, 1).outcome, open([missing.clone()]));
    assert_eq!(year(&case).outcome, open([missing]));
    assert!(due(&case).is_empty());
}

#[test]
fn a_year_that_comes_to_too_little_is_not_paid_and_less_is_enough_for_part_time_work() {
    // 2,450 euro a month: 61.43 a year, 15.36 a quarter.
    let mut case = case();
    work(
        &mut case,
        Job::of("20211", &[("001", 6_400, None)], &[("001", 735_000)]),
    );
    assert_eq!(amount(&year(&case), "year-sum"), 1_536);
    assert_eq!(year(&case).outcome, Outcome::NotFulfilled);
    let mut case = self::case();
    let job = Job {
        part_time: true,
        hours: 3040,
        ..Job::of("20211", &[("001", 6_400, Some(38_912))], &[("001", 588_000)])
    };
    work(&mut case, job);
    assert_eq!(amount(&year(&case), "year-sum"), 1_229);
    assert_eq!(year(&case).outcome, Outcome::Fulfilled);
}

#[test]
fn shortened_work_is_measured_in_hours_and_needs_them() {
    let mut case = case();
    let job = |services| Job {
        hours: 3040,
        ..Job::of("20211", services, &[("001", 528_000)])
    };
    work(&mut case, job(&[("001", 5_120, Some(38_912))]));
    assert!(*result(&quarter(&case, 1), "fraction-by-hours") == Figure::Hundredths(Hundredths(80)));
    let mut case = self::case();
    work(&mut case, job(&[("001", 5_120, None)]));
    assert_eq!(quarter(&case, 1).outcome, open([Why::Contradiction("hours-missing")]));
}

#[test]
fn amounts_that_do_not_fit_are_too_large() {
    let mut case = case();
    let pay = [("001", i64::MAX), ("005", 1)];
    work(&mut case, Job::of("20211", &[("001", 6_400, None)], &pay));
    assert_eq!(quarter(&case, 1).outcome, open([Why::TooLarge]));
    let mut case = self::case();
    work(&mut case, Job::of("20211", &[("001", i64::MAX, None)], &[("001", 1)]));
    assert_eq!(
        quarter(&case, 1).outcome,
        Outcome::Fulfilled,
        "more than the whole is the whole"
    );
    let mut case = self::case();
    work(&mut case, Job::of("20211", &[("001", 6_400, None)], &[("001", -1)]));
    assert_eq!(
        quarter(&case, 1).outcome,
        open([Why::Contradiction("amount-below-zero")])
    );
}

#[test]
fn what_is_handed_on_is_what_the_check_finds() {
    let mut case = case();
    full_time(&mut case, 660_000);
    work(
        &mut case,
        Job::of("20221", &[("001", 6_400, None)], &[("001", 900_000)]),
    );
    let due = due(&case);
    assert_eq!(due.len(), 1, "nothing is due for 2022");
    assert_eq!(
        (due[0].year, due[0].amount, due[0].flat_increase),
        (2021, Cents(26_856), Some(Cents(10_000)))
    );
    assert_eq!(due[0].quarters.len(), 4);
    for one in &due[0].quarters {
        assert_eq!(
            (one.wage, one.fraction, one.amount),
            (Cents(660_000), Hundredths(100), Cents(6_714))
        );
    }
}
