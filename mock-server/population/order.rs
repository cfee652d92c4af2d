//! A shuffle of the numbers below a size that needs no table and can be undone: a Feistel network on the next even
//! number of bits, walked on until it lands below the size.
//!
//! Called by the population, between a person's index and the place of their number. It keeps nothing secret.

use super::chance::{Topic, scramble};

const ROUNDS: u64 = 4;

/// A bijection on the numbers below a size.
#[derive(Clone, Debug)]
pub(super) struct Order {
    size: u64,
    half: u32,
    keys: [u64; ROUNDS as usize],
}

impl Order {
    pub(super) fn new(seed: u64, size: u64) -> Self {
        let bits = u64::BITS - size.saturating_sub(1).leading_zeros();
        let keys = std::array::from_fn(|round| scramble(seed, Topic::Order, round as u64));
        Self {
            size,
            half: bits.div_ceil(2).max(1),
            keys,
        }
    }

    /// Where `number` goes. It must lie below the size.
    pub(super) fn forward(&self, number: u64) -> u64 {
        self.walk(number, |order, number| {
            order.keys.iter().fold(number, |number, key| order.round(number, *key))
        })
    }

    /// Where `number` comes from. It must lie below the size.
    pub(super) fn backward(&self, number: u64) -> u64 {
        self.walk(number, |order, number| {
            order.keys.iter().rev().fold(number, |number, key| {
                order.swapped(order.round(order.swapped(number), *key))
            })
        })
    }

    /// Repeats a step that is a bijection on all numbers of these bits until it lands below the size: it does, since
    /// the cycle leads back to where it began.
    fn walk(&self, number: u64, step: impl Fn(&Self, u64) -> u64) -> u64 {
        let mut number = step(self, number);
        while number >= self.size {
            number = step(self, number);
        }
        number
    }

    fn round(&self, number: u64, key: u64) -> u64 {
        let mask = (1 << self.half) - 1;
        let (left, right) = (number >> self.half, number & mask);
        (right << self.half) | (left ^ (scramble(key, Topic::Order, right) & mask))
    }

    fn swapped(&self, number: u64) -> u64 {
        let mask = (1 << self.half) - 1;
        ((number & mask) << self.half) | (number >> self.half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_small_size_is_shuffled_without_loss() {
        for size in (1..70).chain([255, 256, 257, 1000]) {
            let order = Order::new(3, size);
            let mut landed: Vec<_> = (0..size).map(|number| order.forward(number)).collect();
            assert!(
                (0..size).all(|number| order.backward(order.forward(number)) == number),
                "{size}"
            );
            landed.sort_unstable();
            assert!(landed.into_iter().eq(0..size), "{size}");
        }
    }

    #[test]
    fn another_seed_is_another_order() {
        let row = |seed| {
            (0..50)
                .map(|number| Order::new(seed, 1000).forward(number))
                .collect::<Vec<_>>()
        };
        assert_eq!(row(1), row(1));
        assert_ne!(row(1), row(2));
    }

    proptest! {
        #[test]
        fn twelve_million_are_shuffled_and_found_back(number in 0_u64..12_000_000, seed: u64) {
            let order = Order::new(seed, 12_000_000);
            prop_assert!(order.forward(number) < 12_000_000);
            prop_assert_eq!(order.backward(order.forward(number)), number);
            prop_assert_eq!(order.forward(order.backward(number)), number);
        }
    }
}
